package kr.jangbu.firms.check;

import java.text.Normalizer;
import java.util.Locale;

/** Whether two writings of a holder's name are the same name. */
final class HolderName {
    /** How a corporation's legal form is written, before or after its name. */
    private static final String LEGAL_FORM =
            "주식회사|유한책임회사|유한회사|합자회사|합명회사|사단법인|재단법인|\\((주|유|사|재)\\)|㈜|CO\\.?,?\\s*LTD\\.?|INC\\.?";

    private HolderName() {}

    /**
     * Legal forms, spaces, punctuation, case and Unicode forms don't count. Banks cut long names:
     * one that is the beginning of the other, at ten characters or more, is the same.
     */
    static boolean isSame(String one, String other) {
        String a = bare(one);
        String b = bare(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        int shorter = Math.min(a.length(), b.length());
        return a.equals(b) || (shorter >= 10 && (a.startsWith(b) || b.startsWith(a)));
    }

    private static String bare(String name) {
        String upper = name.toUpperCase(Locale.ROOT).replace("㈜", "(주)");
        return Normalizer.normalize(upper, Normalizer.Form.NFKC)
                .replaceAll(LEGAL_FORM, "")
                .replaceAll("[\\s\\p{Z}\\p{P}]+", "");
    }
}
