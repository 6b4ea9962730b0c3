package kr.jangbu.guarantees.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import kr.jangbu.guarantees.Charge;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.letter.IssueLetter;

/**
 * The fee of an extension was taken: the guarantee lasts longer, and the bank gets a new letter.
 */
@ApplicationScoped
public class FinishExtension {
    private final Changes changes;
    private final IssueLetter issueLetter;

    FinishExtension(Changes changes, IssueLetter issueLetter) {
        this.changes = changes;
        this.issueLetter = issueLetter;
    }

    /** In the caller's transaction. */
    public void of(Guarantee g, Charge charge, LocalDate day) {
        Change change =
                changes.ofCharge(charge.id())
                        .orElseThrow(() ->
                                new IllegalStateException("no change asks for " + charge.id()));
        change.done();
        if (!g.state().stands()) {
            throw new IllegalStateException("guarantee %s is over".formatted(g.number()));
        }
        g.extendBy(change.requireMonths());
        issueLetter.issue(g, day);
    }
}
