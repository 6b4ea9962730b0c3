package kr.jangbu.foundation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone in which dates count here. Instants are UTC; a date is a date in Seoul. */
public final class Seoul {
    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private Seoul() {}

    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
