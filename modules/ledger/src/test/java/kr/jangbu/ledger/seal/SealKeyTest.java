package kr.jangbu.ledger.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Keys as people write them, and signatures as everybody makes them. */
class SealKeyTest {
    /** RFC 8032, section 7.1, test 2. */
    private static final String SEED =
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";

    private static final String SIGNATURE =
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";

    private static final String DER =
            Base64.getEncoder()
                    .encodeToString(
                            HexFormat.of().parseHex("302e020100300506032b657004220420" + SEED));

    @Test
    void it_signs_as_the_standard_says_and_knows_its_public_half() {
        SealKey key = SealKey.read(DER, null);

        assertEquals(SIGNATURE, Hashes.hex(key.sign(new byte[] {0x72})));
        assertTrue(key.known().verifies(new byte[] {0x72}, key.sign(new byte[] {0x72})));
        assertTrue(
                Hashes.hex(key.known().key().getEncoded())
                        .endsWith(
                                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
    }

    @Test
    void it_reads_pem_as_well_as_its_base64_and_goes_by_one_name() {
        String pem = "-----BEGIN PRIVATE KEY-----\n" + DER + "\n-----END PRIVATE KEY-----\n";
        KnownKey known = SealKey.read(pem, null).known();

        assertEquals(SealKey.read(DER, null).known().id(), known.id());
        assertEquals(16, known.id().length());
        assertEquals("2026", SealKey.read(DER, "2026").known().id());
    }

    @Test
    void former_keys_are_read_with_and_without_a_name() {
        KnownKey known = SealKey.read(DER, null).known();
        String base64 = Base64.getEncoder().encodeToString(known.key().getEncoded());

        assertEquals(known, KnownKey.read(base64));
        assertEquals("2026", KnownKey.read("2026:" + base64).id());
        assertEquals(known, KnownKey.read(known.pem()));
    }

    @Test
    void what_is_no_key_is_refused_by_the_name_of_its_setting() {
        for (String wrong : new String[] {"", "secret", "AAAA", DER.substring(4)}) {
            String said =
                    assertThrows(IllegalArgumentException.class, () -> SealKey.read(wrong, null))
                            .getMessage();
            assertTrue(String.valueOf(said).contains("jangbu.ledger.seal-key"), wrong);
            assertThrows(IllegalArgumentException.class, () -> KnownKey.read(wrong));
        }
    }
}
