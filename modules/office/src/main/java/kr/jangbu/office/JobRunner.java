package kr.jangbu.office;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Job;
import org.jboss.logging.Logger;

/**
 * Runs recurring jobs, each under its row in {@code office.job}: whoever holds the lease runs it. A
 * replica that dies leaves a lease that runs out.
 */
@ApplicationScoped
public class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final List<Job> jobs;
    private final EntityManager em;
    private final UUID replica = Ids.next();

    JobRunner(@All List<Job> jobs, EntityManager em) {
        this.jobs = jobs;
        this.em = em;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        jobs.forEach(this::runIfDue);
    }

    private void runIfDue(Job job) {
        if (!QuarkusTransaction.requiringNew().call(() -> lease(job))) {
            return;
        }
        try {
            job.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "job %s failed; it runs again in %s", job.name(), job.every());
        } finally {
            QuarkusTransaction.requiringNew().run(() -> release(job));
        }
    }

    private boolean lease(Job job) {
        em.createNativeQuery(
                        "insert into office.job (name) values (?1) on conflict (name) do nothing")
                .setParameter(1, job.name())
                .executeUpdate();
        List<?> free =
                em.createNativeQuery(
                                """
                                select name from office.job
                                where name = ?1 and next_run_at <= clock_timestamp()
                                  and (leased_until is null or leased_until < clock_timestamp())
                                for update skip locked
                                """)
                        .setParameter(1, job.name())
                        .getResultList();
        if (free.isEmpty()) {
            return false;
        }
        em.createNativeQuery(
                        """
                        update office.job
                        set leased_by = ?2, runs = runs + 1,
                            leased_until = clock_timestamp() + make_interval(secs => ?3)
                        where name = ?1
                        """)
                .setParameter(1, job.name())
                .setParameter(2, replica)
                .setParameter(3, job.lease().toMillis() / 1000.0)
                .executeUpdate();
        return true;
    }

    private void release(Job job) {
        em.createNativeQuery(
                        """
                        update office.job
                        set leased_until = null, leased_by = null,
                            next_run_at = clock_timestamp() + make_interval(secs => ?3)
                        where name = ?1 and leased_by = ?2
                        """)
                .setParameter(1, job.name())
                .setParameter(2, replica)
                .setParameter(3, job.every().toMillis() / 1000.0)
                .executeUpdate();
    }
}
