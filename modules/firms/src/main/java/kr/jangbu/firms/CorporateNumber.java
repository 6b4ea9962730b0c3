package kr.jangbu.firms;

/**
 * A corporate registration number (법인등록번호): thirteen digits, the last a check digit by weights 1,
 * 2, 1, 2 … over the others.
 *
 * <p>The check digit is reported to be gone for numbers given since 2025-01-31, so a failed check
 * is a warning to look the number up, never a refusal.
 */
public final class CorporateNumber {
    private CorporateNumber() {}

    public static boolean hasThirteenDigits(String written) {
        return written.replace("-", "").matches("[0-9]{13}");
    }

    public static boolean checks(String written) {
        String digits = written.replace("-", "");
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
        }
        return (10 - sum % 10) % 10 == digits.charAt(12) - '0';
    }
}
