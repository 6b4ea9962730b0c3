package kr.jangbu.office;

import java.util.UUID;

/**
 * Whom something belongs to or is meant for.
 *
 * @param kind what the id names
 * @param id a firm's or a provider's id, an agency's code, or a person's login name
 */
public record Party(Kind kind, String id) {
    /** What an id names. */
    public enum Kind {
        FIRM,
        AGENCY,
        PROVIDER,
        PERSON
    }

    public static Party firm(UUID firmId) {
        return new Party(Kind.FIRM, firmId.toString());
    }

    public static Party agency(String code) {
        return new Party(Kind.AGENCY, code);
    }

    /** A natural person with a login, by the login name. */
    public static Party person(String login) {
        return new Party(Kind.PERSON, login);
    }

    static Party of(Membership membership) {
        return switch (membership.kind()) {
            case FIRM -> new Party(Kind.FIRM, membership.party());
            case AGENCY -> agency(membership.party());
            case PROVIDER -> new Party(Kind.PROVIDER, membership.party());
        };
    }
}
