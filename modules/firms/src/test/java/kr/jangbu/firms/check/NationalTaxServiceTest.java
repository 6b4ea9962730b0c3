package kr.jangbu.firms.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kr.jangbu.embedded.Authorities;
import kr.jangbu.firms.profile.TaxOffice.Details;
import kr.jangbu.firms.profile.TaxOffice.Status;
import kr.jangbu.foundation.BusinessRegistrationNumber;
import kr.jangbu.testing.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tax office's API against a twin that speaks the published requests and answers. */
class NationalTaxServiceTest {
    private final Authorities twin = Authorities.start(0);
    private final NationalTaxService service =
            new NationalTaxService(Optional.of(twin.url()), Optional.of("a key+"));

    @AfterEach
    void stop() {
        twin.close();
    }

    @Test
    void what_the_register_says_is_told_apart() {
        List<BusinessRegister.Standing> said =
                service.ask(
                        List.of(
                                claim(1, "홍길동"),
                                claim(7_910_000, "홍길동"),
                                claim(7_920_000, "홍길동"),
                                claim(7_930_000, "홍길동"),
                                claim(2, "불일치")));

        assertEquals(
                List.of(
                        Status.ACTIVE,
                        Status.SUSPENDED,
                        Status.CLOSED,
                        Status.UNREGISTERED,
                        Status.ACTIVE),
                said.stream().map(BusinessRegister.Standing::status).toList());
        assertEquals(Details.MATCH, said.getFirst().details());
        assertEquals(Details.DIFFER, said.getLast().details());
        assertEquals("부가가치세 일반과세자", said.getFirst().taxType());
    }

    @Test
    void more_than_a_hundred_are_asked_in_several_calls() {
        List<BusinessRegister.Claim> many =
                IntStream.range(0, 250).mapToObj(i -> claim(i, "홍길동")).toList();

        List<BusinessRegister.Standing> said = service.ask(many);

        assertEquals(250, said.size());
        assertTrue(said.stream().allMatch(s -> s.status() == Status.ACTIVE));
    }

    @Test
    void no_answer_is_unknown() {
        twin.silent(true);

        assertEquals(Status.UNKNOWN, service.ask(List.of(claim(1, "홍길동"))).getFirst().status());
    }

    @Test
    void nobody_there_or_nobody_to_ask_is_unknown_too() {
        String gone = twin.url();
        twin.close();

        for (Optional<String> address :
                List.of(Optional.of(gone), Optional.of(""), Optional.<String>empty())) {
            BusinessRegister.Standing said =
                    new NationalTaxService(address, Optional.empty())
                            .ask(List.of(claim(1, "홍길동")))
                            .getFirst();

            assertEquals(Status.UNKNOWN, said.status());
            assertEquals(Details.UNKNOWN, said.details());
        }
    }

    private static BusinessRegister.Claim claim(int serial, String representative) {
        return new BusinessRegister.Claim(
                new BusinessRegistrationNumber(Scenario.number(serial)),
                LocalDate.of(2020, 5, 1),
                representative);
    }
}
