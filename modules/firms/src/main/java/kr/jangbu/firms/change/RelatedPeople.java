package kr.jangbu.firms.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import kr.jangbu.firms.profile.RelatedParty;
import kr.jangbu.foundation.BusinessRegistrationNumber;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.PersonKey;
import kr.jangbu.office.Vault;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Who is tied to a firm, on the way into its record: people sealed, all known by their keys. */
@ApplicationScoped
public class RelatedPeople {
    /**
     * Who it is: one that the record holds already, a firm, or a person.
     *
     * @param id of one that stays; then the others are null
     * @param number of a firm
     * @param birthDate of a person
     */
    public record Identity(
            @Nullable UUID id,
            @Nullable BusinessRegistrationNumber number,
            @Nullable String name,
            @Nullable LocalDate birthDate) {}

    /** In what way, how much and since when. */
    public record Tie(
            RelatedParty.Relation relation,
            @Nullable BigDecimal share,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            RelatedParty.Source source) {}

    /** One that the firm states. */
    public record Stated(Identity who, Tie tie) {}

    /** A person in the clear. */
    public record Person(String name, LocalDate birthDate) {}

    private final PersonKey keys;
    private final Vault vault;

    RelatedPeople(PersonKey keys, Vault vault) {
        this.keys = keys;
        this.vault = vault;
    }

    RelatedParty of(
            Stated stated, String field, java.util.function.Function<UUID, RelatedParty> kept) {
        Identity who = stated.who();
        if (who.id() != null) {
            RelatedParty old = kept.apply(who.id());
            return tied(old.id(), old.key(), old.shown(), old.sealed(), stated.tie());
        }
        String name = who.name();
        if (name == null) {
            throw Problem.invalid(field + ".name", Text.of("이름을 입력해 주십시오.", "is required"));
        }
        if (who.number() != null) {
            return tied(Ids.next(), PersonKey.firm(who.number()), name, null, stated.tie());
        }
        LocalDate birthDate = who.birthDate();
        if (birthDate == null) {
            throw Problem.invalid(
                    field + ".birthDate",
                    Text.of(
                            "기업은 사업자등록번호, 사람은 생년월일을 입력해 주십시오.",
                            "a person needs a birth date, a firm its business registration"
                                    + " number"));
        }
        return tied(
                Ids.next(),
                keys.of(name, birthDate),
                masked(name),
                vault.seal(birthDate + "\n" + name),
                stated.tie());
    }

    /** Whoever shows it to a person logs that first. */
    public Person open(RelatedParty party) {
        String sealed = party.sealed();
        if (sealed == null) {
            throw new IllegalArgumentException("a firm is not sealed");
        }
        String[] parts = vault.open(sealed).split("\n", 2);
        return new Person(parts[1], LocalDate.parse(parts[0]));
    }

    /** {@code 홍*동}: what a screen may show of a name. */
    static String masked(String name) {
        int[] letters = name.strip().codePoints().toArray();
        if (letters.length < 2) {
            return "*";
        }
        String first = Character.toString(letters[0]);
        return letters.length == 2
                ? first + "*"
                : first
                        + "*".repeat(letters.length - 2)
                        + Character.toString(letters[letters.length - 1]);
    }

    private static RelatedParty tied(
            UUID id, String key, String shown, @Nullable String sealed, Tie tie) {
        return new RelatedParty(
                id,
                key,
                shown,
                sealed,
                tie.relation(),
                tie.share(),
                tie.from(),
                tie.to(),
                tie.source());
    }
}
