package kr.jangbu.guarantees.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import kr.jangbu.guarantees.Guarantee;

/** Marks a letter as revoked: whoever checks its number sees it from then on. */
@ApplicationScoped
public class TakeBackLetter {
    private final Letters letters;

    TakeBackLetter(Letters letters) {
        this.letters = letters;
    }

    /** In the caller's transaction. */
    public void of(Guarantee g, LocalDate day, String reason) {
        letters.of(g.id()).stream()
                .filter(l -> l.revokedOn() == null)
                .forEach(l -> l.revoke(day, reason));
    }
}
