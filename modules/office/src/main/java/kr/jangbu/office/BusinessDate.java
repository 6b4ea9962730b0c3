package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.jangbu.foundation.Seoul;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import kr.jangbu.web.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The business date (영업일자). In production it is the date in Seoul; in a sandbox it is a row that
 * somebody moves forward, never back.
 */
@ApplicationScoped
public class BusinessDate implements Today {
    /** One move goes at most this far, so that a slip of the finger does not run years of work. */
    static final int MOST_DAYS_AT_ONCE = 366;

    private final EntityManager em;
    private final Clock clock;
    private final boolean sandbox;

    BusinessDate(
            EntityManager em,
            Clock clock,
            @ConfigProperty(name = "jangbu.sandbox", defaultValue = "false") boolean sandbox) {
        this.em = em;
        this.clock = clock;
        this.sandbox = sandbox;
    }

    public boolean isMovable() {
        return sandbox;
    }

    @Override
    public LocalDate businessDate() {
        return sandbox ? stored() : Seoul.dateOf(clock.instant());
    }

    private LocalDate stored() {
        List<?> rows =
                em.createNativeQuery(
                                "select business_date from office.business_date", LocalDate.class)
                        .getResultList();
        return rows.isEmpty() ? Seoul.dateOf(clock.instant()) : (LocalDate) rows.getFirst();
    }

    /** Sets the date one step on; the caller runs the days' work. */
    @Transactional
    void set(LocalDate date, String by) {
        em.createNativeQuery(
                        """
                        insert into office.business_date (only_row, business_date, moved_by, moved_at)
                        values (true, ?1, ?2, clock_timestamp())
                        on conflict (only_row) do update
                          set business_date = excluded.business_date,
                              moved_by = excluded.moved_by, moved_at = excluded.moved_at
                          where office.business_date.business_date <= excluded.business_date
                        """)
                .setParameter(1, date)
                .setParameter(2, by)
                .executeUpdate();
    }

    /**
     * Checks that the date may be moved to this one.
     *
     * @throws Problem CONFLICT outside a sandbox; INVALID for a date in the past or too far on
     */
    void requireMovableTo(LocalDate date) {
        if (!sandbox) {
            throw Problem.conflict(
                    Text.of("이 환경의 영업일은 달력을 따릅니다.", "the business date follows the calendar here"));
        }
        long days = ChronoUnit.DAYS.between(businessDate(), date);
        if (days < 0) {
            throw Problem.invalid(
                    "date",
                    Text.of(
                            "영업일(%s)보다 앞선 날짜입니다. 영업일은 앞으로만 옮깁니다.".formatted(businessDate()),
                            "is before the business date %s: it moves forward"
                                    .formatted(businessDate())));
        }
        if (days > MOST_DAYS_AT_ONCE) {
            throw Problem.invalid(
                    "date",
                    Text.of(
                            "%d일 뒤입니다. 한 번에 %d일까지 옮길 수 있습니다.".formatted(days, MOST_DAYS_AT_ONCE),
                            "is %d days on; at most %d at once"
                                    .formatted(days, MOST_DAYS_AT_ONCE)));
        }
    }
}
