package kr.jangbu.office.documents;

import java.nio.charset.StandardCharsets;

/**
 * The text by which a virus scanner is tried out, harmless in itself.
 *
 * <p>Source: EICAR, "Anti-Malware Testfile".
 */
final class Eicar {
    /** In two parts, so that no scanner takes this class for it. */
    private static final byte[] SIGNATURE =
            ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD" + "-ANTIVIRUS-TEST-FILE!$H+H*")
                    .getBytes(StandardCharsets.US_ASCII);

    private Eicar() {}

    static boolean isIn(byte[] content) {
        return Bytes.indexOf(content, SIGNATURE, content.length) >= 0;
    }
}
