package kr.jangbu.firms.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.Optional;
import kr.jangbu.embedded.Authorities;
import kr.jangbu.foundation.BusinessRegistrationNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clearing house's inquiry against a twin that speaks the published request and answer. */
class OpenBankingTest {
    private static final BusinessRegistrationNumber NUMBER =
            BusinessRegistrationNumber.parse("123-45-67891");

    private final Authorities twin = Authorities.start(0).holder("003", "110-123-000067", "한빛비전");

    @AfterEach
    void stop() {
        twin.close();
    }

    @Test
    void the_bank_names_the_holder() {
        assertEquals(Optional.of("한빛비전"), asking(twin.url()).nameOf(about("110-123-000067")));
    }

    @Test
    void an_account_that_the_bank_does_not_know_has_no_name() {
        assertEquals(Optional.empty(), asking(twin.url()).nameOf(about("999999999999")));
    }

    @Test
    void no_answer_is_no_name() {
        twin.silent(true);

        assertEquals(Optional.empty(), asking(twin.url()).nameOf(about("110-123-000067")));
        assertEquals(Optional.empty(), asking("").nameOf(about("110-123-000067")));
    }

    private static OpenBanking asking(String url) {
        return new OpenBanking(
                Optional.of(url),
                Optional.of("M202112345"),
                Optional.of("id"),
                Optional.of("secret"),
                Clock.systemUTC());
    }

    private static AccountHolders.Question about(String account) {
        return new AccountHolders.Question("003", account, NUMBER);
    }
}
