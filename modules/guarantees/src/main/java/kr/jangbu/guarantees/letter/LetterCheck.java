package kr.jangbu.guarantees.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kr.jangbu.guarantees.Guarantee;
import kr.jangbu.guarantees.Guarantees;

/** Says of a letter's number whether a bank may rely on it now. */
@ApplicationScoped
public class LetterCheck {
    /** A letter in its latest version, and how it stands. */
    public record Checked(Letter letter, LetterState state) {}

    private final Letters letters;
    private final Guarantees guarantees;

    LetterCheck(Letters letters, Guarantees guarantees) {
        this.letters = letters;
        this.guarantees = guarantees;
    }

    /** Empty for a number that is mistyped or was never issued. */
    public Optional<Checked> of(String typed) {
        return LetterNumber.parse(typed)
                .flatMap(number -> letters.byNumber(number.written()).stream().findFirst())
                .map(letter -> new Checked(letter, stateOf(letter)));
    }

    /** Every version of a guarantee's letter, the latest first. */
    public List<Checked> all(Guarantee g) {
        List<Letter> versions = letters.of(g.id());
        return versions.stream()
                .map(l ->
                        new Checked(l, l.equals(versions.getFirst()) ? stateOf(l) : superseded(l)))
                .toList();
    }

    private static LetterState superseded(Letter letter) {
        return letter.revokedOn() == null ? LetterState.SUPERSEDED : LetterState.REVOKED;
    }

    private LetterState stateOf(Letter latest) {
        if (latest.revokedOn() != null) {
            return LetterState.REVOKED;
        }
        boolean stands =
                guarantees
                        .findByIdOptional(latest.guaranteeId())
                        .filter(g -> g.state().stands())
                        .isPresent();
        return stands ? LetterState.VALID : LetterState.ENDED;
    }
}
