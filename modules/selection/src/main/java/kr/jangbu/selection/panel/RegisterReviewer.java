package kr.jangbu.selection.panel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Caller;
import kr.jangbu.selection.panel.Reviewer.Details;
import kr.jangbu.web.ETags;
import kr.jangbu.web.problem.Problem;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** An officer registers who reviews for the agency, and keeps it up to date. */
@ApplicationScoped
public class RegisterReviewer {
    private final Reviewers reviewers;
    private final Caller caller;
    private final Clock clock;

    RegisterReviewer(Reviewers reviewers, Caller caller, Clock clock) {
        this.reviewers = reviewers;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Registers a person for the caller's agency.
     *
     * @throws Problem CONFLICT when the person is registered there already
     */
    @Transactional
    public Reviewer register(String person, Details details) {
        if (reviewers.isKnown(person, caller.agency())) {
            throw known(person);
        }
        Reviewer reviewer =
                new Reviewer(
                        Ids.next(),
                        person,
                        new Reviewer.Origin(caller.agency(), caller.person(), clock.instant()),
                        details);
        try {
            reviewers.persistAndFlush(reviewer);
        } catch (ConstraintViolationException e) {
            // Somebody registered the same person between our look and our writing.
            throw known(person);
        }
        return reviewer;
    }

    /**
     * Changes what is known of a reviewer; assignments that stand are left as they are.
     *
     * @throws Problem NOT_FOUND, STALE
     */
    @Transactional
    public Reviewer change(UUID id, @Nullable String ifMatch, Details details) {
        Reviewer reviewer = reviewers.visible(id);
        ETags.requireMatch(ifMatch, reviewer.version());
        reviewer.change(details);
        return reviewer;
    }

    private static Problem known(String person) {
        return Problem.conflict(
                Text.of("이미 등록된 평가위원입니다: " + person, person + " is registered already"));
    }
}
