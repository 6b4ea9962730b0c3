package kr.jangbu.foundation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Arithmetic and writing of won (원), which are whole numbers in a {@code long}. Not a currency
 * type: there is one currency.
 */
public final class Won {
    /**
     * The most that one payment, receipt or application may name: ₩1tn. The announced whole is
     * ₩9.8tn, so whoever writes more has slipped; and it takes nine million of these before a sum
     * leaves a {@code long}, where one of 2^63-1 would shut an account to all that follow. The
     * ledger itself takes any {@code long}: it counts other things than won too.
     */
    public static final long MOST_AT_ONCE = 1_000_000_000_000L;

    private static final long EOK = 100_000_000L;
    private static final long MAN = 10_000L;

    private Won() {}

    /**
     * Drops what is under ₩10, as treasury money is received and paid.
     *
     * @throws IllegalArgumentException for a negative amount
     * @see <a href="https://www.law.go.kr">Treasury Money Management Act, art. 47</a>
     */
    public static long dropUnderTen(long amount) {
        if (amount < 0) {
            throw new IllegalArgumentException("an amount of won is not negative: " + amount);
        }
        return amount - amount % 10;
    }

    /**
     * Rounds an exact amount to whole won.
     *
     * @throws ArithmeticException beyond {@code long}
     */
    public static long round(BigDecimal exact, RoundingMode mode) {
        return exact.setScale(0, mode).longValueExact();
    }

    /** {@code ₩1,234,567}. */
    public static String exact(long amount) {
        return (amount < 0 ? "-₩" : "₩") + String.format(Locale.ROOT, "%,d", Math.abs(amount));
    }

    /** {@code 57억 3,000만원}: eok and man, what is under ₩10,000 written out. */
    public static String korean(long amount) {
        long rest = Math.abs(amount);
        StringBuilder out = new StringBuilder(amount < 0 ? "-" : "");
        if (rest >= EOK * MAN) {
            out.append(grouped(rest / (EOK * MAN))).append("조 ");
            rest %= EOK * MAN;
        }
        if (rest >= EOK) {
            out.append(grouped(rest / EOK)).append("억 ");
            rest %= EOK;
        }
        if (rest >= MAN) {
            out.append(grouped(rest / MAN)).append("만 ");
            rest %= MAN;
        }
        if (rest > 0 || amount == 0) {
            out.append(grouped(rest));
        }
        return out.toString().strip() + "원";
    }

    private static String grouped(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }
}
