package kr.jangbu.office;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, and for whom. Identity and role come from the identity provider; the firm or
 * agency comes from the memberships, by the person's own choice where there are several.
 *
 * <p>Not available to jobs and listeners: they act for the house.
 */
@RequestScoped
public class Caller {
    /** Chooses a membership for one request, before the stored choice. */
    public static final String ACTING_FOR = "Acting-For";

    private static final String BANK_CODE = "bank_code";

    private final SecurityIdentity identity;
    private final Memberships memberships;
    private final ActingChoices choices;
    private final HttpHeaders headers;
    private @Nullable List<Membership> loaded;
    private @Nullable Membership named;

    Caller(
            SecurityIdentity identity,
            Memberships memberships,
            ActingChoices choices,
            HttpHeaders headers) {
        this.identity = identity;
        this.memberships = memberships;
        this.choices = choices;
        this.headers = headers;
    }

    /** The login name; of a machine client, {@code service-account-<client>}. */
    public String person() {
        return identity.getPrincipal().getName();
    }

    public boolean isKnown() {
        return !identity.isAnonymous();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    public List<Membership> memberships() {
        List<Membership> all = loaded;
        if (all == null) {
            all = isKnown() ? memberships.of(person()) : List.of();
            loaded = all;
        }
        return all;
    }

    /**
     * The membership under which this request acts: the header's, else the chosen one, else the
     * oldest.
     */
    public Optional<Membership> acting() {
        String wanted = headers.getHeaderString(ACTING_FOR);
        if (wanted != null) {
            return Optional.of(named(wanted));
        }
        List<Membership> all = memberships();
        UUID chosen = all.size() > 1 ? choices.of(person()) : null;
        return all.stream()
                .filter(m -> m.id().equals(chosen))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** Looked up alone: a tax agent acts for hundreds of firms. */
    private Membership named(String wanted) {
        Membership known = named;
        if (known == null) {
            known =
                    idOf(wanted)
                            .filter(_ -> isKnown())
                            .flatMap(id -> memberships.of(person(), id))
                            .orElseThrow(() ->
                                    Problem.forbidden(
                                            "the header Acting-For names no membership of"
                                                    + " yours"));
            named = known;
        }
        return known;
    }

    private static Optional<UUID> idOf(String written) {
        try {
            return Optional.of(UUID.fromString(written))
                    .filter(id -> id.toString().equals(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    public Optional<UUID> firmIfAny() {
        return acting().filter(m -> m.kind() == Membership.Kind.FIRM)
                .map(m -> UUID.fromString(m.party()));
    }

    /**
     * The firm for which the person acts.
     *
     * @throws Problem FORBIDDEN when it is none
     */
    public UUID firm() {
        return firmIfAny()
                .orElseThrow(() ->
                        Problem.forbidden(
                                Text.of(
                                        "귀하를 대표나 직원으로 둔 기업이 없습니다. 기업을 등록하거나 대표에게 등록을 요청해 주십시오.",
                                        "you act for no firm: register one or be named by its owner")));
    }

    /**
     * The firm, when the person may sign for it.
     *
     * @throws Problem FORBIDDEN for staff and strangers
     */
    public UUID firmAsOwner() {
        UUID firm = firm();
        if (acting().orElseThrow().capacity() != Membership.Capacity.OWNER) {
            throw Problem.forbidden(
                    Text.of("기업의 대표만 할 수 있습니다.", "only an owner of the firm may sign this"));
        }
        return firm;
    }

    /**
     * The provider of support for which the person acts.
     *
     * @throws Problem FORBIDDEN when it is none
     */
    public UUID provider() {
        return providerIfAny()
                .orElseThrow(() ->
                        Problem.forbidden(
                                Text.of(
                                        "귀하를 담당자로 둔 지원 제공기관이 없습니다.",
                                        "you act for no provider of support")));
    }

    public Optional<UUID> providerIfAny() {
        return acting().filter(m -> m.kind() == Membership.Kind.PROVIDER)
                .map(m -> UUID.fromString(m.party()));
    }

    public Optional<Membership> officership() {
        return acting().filter(m -> m.kind() == Membership.Kind.AGENCY);
    }

    /**
     * The agency's code for which the officer acts.
     *
     * @throws Problem FORBIDDEN when it is none
     */
    public String agency() {
        return officership()
                .map(Membership::party)
                .orElseThrow(() ->
                        Problem.forbidden(
                                Text.of("귀하는 어느 기관의 담당자도 아닙니다.", "you act for no agency")));
    }

    /** Whether an officer's agency is this one, or the person audits all. */
    public boolean maySee(String agency) {
        return has(Role.AUDITOR)
                || officership().map(m -> Objects.equals(m.party(), agency)).orElse(false);
    }

    /**
     * The code of the partner bank that calls, from its token.
     *
     * @throws Problem FORBIDDEN when the token carries none
     */
    public String bankCode() {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && token.getClaim(BANK_CODE) instanceof String code) {
            return code;
        }
        throw Problem.of(ProblemType.FORBIDDEN, "the token names no bank");
    }
}
