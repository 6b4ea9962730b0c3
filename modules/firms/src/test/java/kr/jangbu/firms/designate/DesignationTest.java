package kr.jangbu.firms.designate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.firms.designate.Designation.Decision;
import kr.jangbu.firms.designate.DesignationEvent.Act;
import kr.jangbu.firms.designate.DesignationEvent.Kind;
import kr.jangbu.web.problem.Problem;
import org.junit.jupiter.api.Test;

/** The life of a designation, without its books. */
class DesignationTest {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 28);
    private static final LocalDate TO = LocalDate.of(2029, 11, 27);
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final Act ACT = new Act(FROM, "officer", "요건 미충족", "관리지침 제11조");

    private final Designation designation =
            new Designation(
                    new UUID(2, 1),
                    new Designation.Basis(
                            new UUID(3, 1),
                            "mss-manufacturing-ai-firms",
                            "MSS",
                            new UUID(4, 1),
                            FROM),
                    TO,
                    Instant.EPOCH);

    @Test
    void it_counts_to_the_end_of_its_last_day() {
        assertTrue(designation.isInForce(FROM));
        assertTrue(designation.isInForce(TO));
        assertFalse(designation.isInForce(TO.plusDays(1)));
    }

    @Test
    void what_is_suspended_does_not_count_until_it_is_reinstated() {
        designation.suspend(FIRST, ACT);
        assertFalse(designation.isInForce(FROM));
        assertEquals(FIRST, designation.withheldBy());
        assertThrows(Problem.class, () -> designation.suspend(SECOND, ACT));

        designation.reinstate(ACT);
        assertTrue(designation.isInForce(FROM));
        assertNull(designation.withheldBy());
        assertThrows(Problem.class, () -> designation.reinstate(ACT));
    }

    @Test
    void the_act_that_withheld_first_stays_the_one_that_withholds() {
        designation.suspend(FIRST, ACT);
        designation.revoke(SECOND, ACT);

        assertEquals(FIRST, designation.withheldBy());
        assertEquals(FROM, designation.endedOn());
    }

    @Test
    void what_is_over_stays_over() {
        designation.giveUp(FIRST, ACT);

        assertThrows(Problem.class, () -> designation.suspend(SECOND, ACT));
        assertThrows(Problem.class, () -> designation.reinstate(ACT));
        assertThrows(Problem.class, () -> designation.revoke(SECOND, ACT));
        assertThrows(Problem.class, () -> designation.renew(SECOND, 3, ACT));
        assertThrows(Problem.class, () -> designation.requireProposable(Decision.REVOCATION));
    }

    @Test
    void a_renewal_begins_the_day_after_the_last_and_ends_what_was_proposed() {
        designation.propose(Decision.RENEWAL, FIRST, ACT);
        designation.renew(SECOND, 3, ACT);

        assertEquals(TO.plusDays(1), designation.validFrom());
        assertEquals(TO.plusYears(3), designation.validTo());
        assertEquals(2, designation.period());
        assertNull(designation.proposalId());
        assertEquals(
                List.of(Kind.DESIGNATED, Kind.RENEWAL_PROPOSED, Kind.RENEWED),
                designation.events().stream().map(DesignationEvent::kind).toList());
    }

    @Test
    void only_a_valid_one_is_proposed_for_renewal_a_suspended_one_can_be_revoked() {
        designation.suspend(FIRST, ACT);

        assertThrows(Problem.class, () -> designation.requireProposable(Decision.RENEWAL));
        designation.requireProposable(Decision.REVOCATION);
    }

    @Test
    void a_check_is_overdue_from_the_day_after_until_it_is_judged() {
        AnnualCheck check = new AnnualCheck(FIRST, designation.id(), 1, FROM);

        assertFalse(check.flagIfOverdue(FROM));
        assertTrue(check.flagIfOverdue(FROM.plusDays(1)));
        assertFalse(check.flagIfOverdue(FROM.plusDays(2)), "flagged once");
        check.judge(AnnualCheck.Outcome.PASSED, "충족", "officer", FROM.plusDays(3));
        assertFalse(check.isOverdue(FROM.plusDays(4)));
        assertThrows(Problem.class, () -> check.answer("자료", "startup", FROM.plusDays(4)));
    }
}
