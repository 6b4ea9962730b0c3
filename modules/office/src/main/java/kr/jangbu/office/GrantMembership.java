package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.UUID;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person act for a firm, an agency or a provider, and takes it back. An administrator names
 * an agency's officers and a provider's people; a firm's owner names who else acts for the firm.
 */
@ApplicationScoped
public class GrantMembership {
    /**
     * Whom to let act for what.
     *
     * @param person the login name; whether the identity provider knows it shows at the first login
     * @param party a firm's or provider's id or an agency's code
     * @param grade an officer's; null for a firm's people
     */
    public record Grant(
            String person,
            Membership.Kind kind,
            String party,
            Membership.Capacity capacity,
            @Nullable String grade) {}

    private final Memberships memberships;
    private final ApprovalLimits limits;
    private final Agencies agencies;
    private final Instance<ProviderNames> providers;
    private final Caller caller;

    GrantMembership(
            Memberships memberships,
            ApprovalLimits limits,
            Agencies agencies,
            Instance<ProviderNames> providers,
            Caller caller) {
        this.memberships = memberships;
        this.limits = limits;
        this.agencies = agencies;
        this.providers = providers;
        this.caller = caller;
    }

    /**
     * Grants; another capacity or grade than before replaces the old membership.
     *
     * @throws Problem FORBIDDEN unless the caller may name people there, INVALID for what doesn't
     *     go together, NOT_FOUND for another's firm
     */
    @Transactional
    public Membership grant(Grant grant) {
        return switch (grant.kind()) {
            case AGENCY -> officer(grant);
            case FIRM -> forFirm(grant);
            case PROVIDER -> forProvider(grant);
        };
    }

    /**
     * Ends a membership.
     *
     * @throws Problem NOT_FOUND unless an administrator asks, or an owner of that firm
     */
    @Transactional
    public void end(UUID membershipId) {
        Membership membership =
                memberships
                        .findByIdOptional(membershipId)
                        .filter(this::mayEnd)
                        .orElseThrow(() -> Problem.notFound("membership"));
        memberships.end(membership);
    }

    private boolean mayEnd(Membership membership) {
        return caller.has(Role.ADMIN) || membership.isFirm(caller.firmAsOwner());
    }

    private Membership officer(Grant grant) {
        if (!caller.has(Role.ADMIN)) {
            throw Problem.forbidden("only an administrator names officers");
        }
        String grade = grant.grade();
        if (grade == null || !limits.grades().contains(grade)) {
            throw Problem.invalid("grade", "must be one of " + limits.grades());
        }
        if (grant.capacity() != Membership.Capacity.OFFICER) {
            throw Problem.invalid("capacity", "must be OFFICER for an agency");
        }
        if (agencies.find(grant.party()).isEmpty()) {
            throw Problem.invalid(
                    "party",
                    "must be an agency: "
                            + agencies.all().stream().map(Agencies.Agency::id).toList());
        }
        return memberships.actForAgency(grant.person(), grant.party(), grade, caller.person());
    }

    private Membership forProvider(Grant grant) {
        if (!caller.has(Role.ADMIN)) {
            throw Problem.forbidden("only an administrator names a provider's people");
        }
        if (grant.grade() != null) {
            throw Problem.invalid("grade", "only officers have a grade");
        }
        if (grant.capacity() != Membership.Capacity.STAFF) {
            throw Problem.invalid("capacity", "must be STAFF for a provider");
        }
        UUID provider = idOf(grant.party());
        if (!providers.isResolvable() || providers.get().ofProvider(provider).isEmpty()) {
            throw Problem.invalid("party", "must be the id of a provider");
        }
        return memberships.actForProvider(grant.person(), provider, caller.person());
    }

    private static UUID idOf(String party) {
        try {
            return UUID.fromString(party);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("party", "must be the id of a provider");
        }
    }

    private Membership forFirm(Grant grant) {
        UUID firm = caller.firmAsOwner();
        if (!firm.toString().equals(grant.party())) {
            throw Problem.notFound("firm");
        }
        if (grant.grade() != null) {
            throw Problem.invalid("grade", "only officers have a grade");
        }
        if (grant.capacity() == Membership.Capacity.OFFICER) {
            throw Problem.invalid("capacity", "must be OWNER or STAFF for a firm");
        }
        return memberships.actForFirm(grant.person(), firm, grant.capacity(), caller.person());
    }
}
