package kr.jangbu.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import kr.jangbu.journey.TheService;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Wrong query parameters and paths: 400 with the parameter's name, 404 for what cannot be there.
 */
class BadQueryTest {
    private static final Scenario HOUSE = TheService.scenario();

    @ParameterizedTest
    @CsvSource({
        "demo-startup, /api/v1/loans?limit=0, limit",
        "demo-startup, /api/v1/loans?limit=-1, limit",
        "demo-startup, /api/v1/loans?limit=501, limit",
        "demo-startup, /api/v1/loans?limit=abc, limit",
        "demo-startup, /api/v1/loans?limit=9223372036854775808, limit",
        "demo-startup, /api/v1/loans?cursor=garbage, cursor",
        "demo-officer, /api/v1/loans?state=LOST, state",
        "demo-bank-003, /api/v1/bank/disbursements?status=LOST, status",
        "demo-bank-003, /api/v1/bank/disbursements?cursor=%00, cursor",
        "demo-bank-003, /api/v1/bank/disbursements?limit=NaN, limit",
        "demo-auditor, /api/v1/ledger/trial-balance?asOf=yesterday, asOf",
        "demo-auditor, /api/v1/ledger/trial-balance?asOf=2026-02-30T00:00:00Z, asOf",
        "demo-auditor, /api/v1/ledger/trial-balance?unit=EUR, unit",
        "demo-auditor, /api/v1/calendar/business-days?from=0000-00-00&to=2026-01-31, from",
        "demo-auditor, /api/v1/calendar/business-days?from=2026-01-01&to=9999-99-99, to",
        "demo-officer, /api/v1/programmes/kosme-youth-startup/budget?year=abc, year",
        "demo-officer, /api/v1/events/parked?state=LOST, state",
    })
    void a_wrong_parameter_is_refused_by_name(String who, String path, String parameter) {
        Answer answer = Answer.of(HOUSE.as(who).get(path));

        assertEquals("", answer.faultUnlessNaming(parameter).orElse(""), path);
    }

    @ParameterizedTest
    @CsvSource({
        "demo-startup, /api/v1/loans/42",
        "demo-startup, /api/v1/loans/%00",
        "demo-startup, /api/v1/loans/{id}",
        "demo-startup, /api/v1/loans/{id}/schedule",
        "demo-bank-003, /api/v1/bank/disbursements/{id}",
        "demo-bank-003, /api/v1/bank/receipts/{id}",
        "demo-auditor, /api/v1/ledger/accounts/nobody",
        "demo-auditor, /api/v1/ledger/accounts/%00",
        "demo-auditor, /api/v1/ledger/transfers/{id}",
        "demo-officer, /api/v1/programmes/no-such-programme",
        "demo-officer, /api/v1/programmes/%00",
        "demo-officer, /api/v1/appropriations/{id}",
        "demo-officer, /api/v1/nothing/here",
    })
    void what_is_not_there_is_404(String who, String path) {
        Answer answer =
                Answer.of(HOUSE.as(who).get(path.replace("{id}", UUID.randomUUID().toString())));

        assertEquals("", answer.faultUnlessProblem(404).orElse(""), path);
    }
}
