package kr.jangbu.selection.score;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.jangbu.office.Caller;
import kr.jangbu.selection.panel.Reviewer;
import kr.jangbu.selection.panel.Reviewers;

/** Who the caller is as a reviewer. */
@ApplicationScoped
public class Readers {
    private final Reviewers reviewers;
    private final Caller caller;

    Readers(Reviewers reviewers, Caller caller) {
        this.reviewers = reviewers;
        this.caller = caller;
    }

    /** The caller's own reviewer ids, one for each agency. */
    public Set<UUID> mine() {
        return reviewers.ofPerson(caller.person()).stream()
                .map(Reviewer::id)
                .collect(Collectors.toSet());
    }
}
