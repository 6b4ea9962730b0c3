package kr.jangbu.testing;

import kr.jangbu.embedded.Identity;

/**
 * Bearer tokens of the test realm: {@code Tokens.person("officer")}, {@code
 * Tokens.client("demo-bank-003")}.
 */
public final class Tokens {
    private Tokens() {}

    /** Of a service client, by client credentials. */
    public static String client(String clientId) {
        return Holder.IDENTITY.client(clientId);
    }

    /** Of a person, by password. */
    public static String person(String username) {
        return Holder.IDENTITY.person(username);
    }

    /** Of either: names that begin with {@code demo-} are service clients. */
    public static String of(String name) {
        return Holder.IDENTITY.of(name);
    }

    /** Keycloak starts when a test first wants a token, not when this class is first seen. */
    private static final class Holder {
        static final Identity IDENTITY = new Identity(Servers.keycloak().issuer());
    }
}
