package kr.jangbu.office;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kr.jangbu.foundation.DayJob;
import kr.jangbu.foundation.Job;

/**
 * Runs the work of each business date once, date by date, and remembers what ran. Cut off in the
 * middle, it goes on where it stopped; two replicas wait for each other.
 */
@ApplicationScoped
public class DayRunner implements Job {
    private static final int TRANSACTION_SECONDS = 3600;

    private final List<DayJob> jobs;
    private final BusinessDate date;
    private final EntityManager em;

    DayRunner(@All List<DayJob> jobs, BusinessDate date, EntityManager em) {
        this.jobs = jobs.stream().sorted(Comparator.comparing(DayJob::name)).toList();
        this.date = date;
        this.em = em;
    }

    @Override
    public String name() {
        return "office.days";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    /** Catches up with the business date as it stands. */
    @Override
    public void run() {
        LocalDate today = date.businessDate();
        jobs.forEach(job -> catchUp(job, today));
    }

    /** Moves the business date on, a day at a time, each with its work. */
    public void moveTo(LocalDate target, String by) {
        date.requireMovableTo(target);
        run();
        for (LocalDate day = date.businessDate().plusDays(1);
                !day.isAfter(target);
                day = day.plusDays(1)) {
            date.set(day, by);
            run();
        }
    }

    private void catchUp(DayJob job, LocalDate today) {
        boolean more = true;
        while (more) {
            more =
                    QuarkusTransaction.requiringNew()
                            .timeout(TRANSACTION_SECONDS)
                            .call(() -> runNextDay(job, today));
        }
    }

    /**
     * Runs the job's next day, or a part of it, in this transaction, with the row of the job locked
     * meanwhile.
     */
    private boolean runNextDay(DayJob job, LocalDate today) {
        em.createNativeQuery(
                        """
                        insert into office.day_job (name, last_day) values (?1, ?2)
                        on conflict (name) do nothing
                        """)
                .setParameter(1, job.name())
                .setParameter(2, today.minusDays(1))
                .executeUpdate();
        LocalDate last =
                (LocalDate)
                        em.createNativeQuery(
                                        "select last_day from office.day_job where name = ?1 for"
                                                + " update",
                                        LocalDate.class)
                                .setParameter(1, job.name())
                                .getSingleResult();
        if (!last.isBefore(today)) {
            return false;
        }
        LocalDate day = last.plusDays(1);
        if (job.run(day) == DayJob.Progress.MORE) {
            return true;
        }
        em.createNativeQuery("update office.day_job set last_day = ?2 where name = ?1")
                .setParameter(1, job.name())
                .setParameter(2, day)
                .executeUpdate();
        return day.isBefore(today);
    }
}
