package kr.jangbu.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Base64;
import kr.jangbu.foundation.BusinessRegistrationNumber;
import org.junit.jupiter.api.Test;

/** By what key the same person is known. */
class PersonKeyTest {
    private static final LocalDate BORN = LocalDate.of(1990, 3, 1);

    private final PersonKey keys = new PersonKey(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void the_same_person_has_one_key_however_the_name_is_written() {
        String key = keys.of("홍길동", BORN);

        assertEquals(key, keys.of(" 홍 길동 ", BORN));
        assertEquals(key, keys.of(Normalizer.normalize("홍길동", Normalizer.Form.NFD), BORN));
        assertEquals(keys.of("Hong, Gil-dong", BORN), keys.of("HONG GILDONG", BORN));
        assertTrue(key.matches("person:[0-9a-f]{32}"));
    }

    @Test
    void another_name_birth_date_or_vault_gives_another_key() {
        byte[] other = new byte[32];
        other[0] = 1;
        String key = keys.of("홍길동", BORN);

        assertNotEquals(key, keys.of("홍길순", BORN));
        assertNotEquals(key, keys.of("홍길동", BORN.plusDays(1)));
        assertNotEquals(
                key, new PersonKey(Base64.getEncoder().encodeToString(other)).of("홍길동", BORN));
    }

    @Test
    void a_firm_is_known_by_its_number() {
        assertEquals(
                "brn:1234567891", PersonKey.firm(BusinessRegistrationNumber.parse("123-45-67891")));
    }
}
