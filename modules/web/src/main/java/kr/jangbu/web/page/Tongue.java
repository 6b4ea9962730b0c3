package kr.jangbu.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import org.jspecify.annotations.Nullable;

/** The two languages of the house and how each writes money, dates and times. */
public enum Tongue {
    KOREAN(Locale.KOREAN, "uuuu. M. d.(E)", "uuuu. M. d.(E) HH:mm"),
    ENGLISH(Locale.ENGLISH, "EEE d MMM uuuu", "EEE d MMM uuuu, HH:mm");

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final long BILLION = 1_000_000_000L;
    private static final long MILLION = 1_000_000L;

    private final Locale locale;
    private final DateTimeFormatter date;
    private final DateTimeFormatter time;

    Tongue(Locale locale, String date, String time) {
        this.locale = locale;
        this.date = DateTimeFormatter.ofPattern(date, locale);
        this.time = DateTimeFormatter.ofPattern(time, locale);
    }

    /** For pages: what the reader chose, else what the browser prefers, else Korean. */
    public static Tongue chosen(@Nullable String cookie, @Nullable String acceptLanguage) {
        for (Tongue tongue : values()) {
            if (tongue.code().equals(cookie)) {
                return tongue;
            }
        }
        return preferred(acceptLanguage, KOREAN);
    }

    /** The one that an {@code Accept-Language} header ranks first; broken headers say nothing. */
    public static Tongue preferred(@Nullable String acceptLanguage, Tongue otherwise) {
        if (acceptLanguage == null) {
            return otherwise;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            Locale best = Locale.lookup(ranges, List.of(KOREAN.locale, ENGLISH.locale));
            if (best == null) {
                return otherwise;
            }
            return best.equals(KOREAN.locale) ? KOREAN : ENGLISH;
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    public String code() {
        return locale.getLanguage();
    }

    public String of(Text text) {
        return this == KOREAN ? text.ko() : text.en();
    }

    public String won(long amount) {
        return this == KOREAN ? number(amount) + "원" : Won.exact(amount);
    }

    /** For reading at a glance: 억 and 만, or billions and millions rounded to two decimals. */
    public String round(long amount) {
        if (this == KOREAN) {
            return Won.korean(amount);
        }
        if (amount > -MILLION && amount < MILLION) {
            return Won.exact(amount);
        }
        // A thousandth below a billion would otherwise print as 1,000m.
        boolean billions = Math.abs(amount / 10_000L) >= BILLION / 10_000L;
        BigDecimal scaled =
                BigDecimal.valueOf(amount)
                        .divide(
                                BigDecimal.valueOf(billions ? BILLION : MILLION),
                                2,
                                RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        String sign = scaled.signum() < 0 ? "-₩" : "₩";
        String digits =
                String.format(Locale.ROOT, "%,." + Math.max(0, scaled.scale()) + "f", scaled.abs());
        return sign + digits + (billions ? "bn" : "m");
    }

    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public String date(LocalDate day) {
        return date.format(day);
    }

    public String time(Instant instant) {
        return time.format(instant.atZone(SEOUL));
    }
}
