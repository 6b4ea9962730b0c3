package kr.jangbu.testing;

import kr.jangbu.embedded.Identity;

/**
 * Who may log in, and with which tokens. Tests name people and machines as the demo's realm does
 * ({@code officer}, {@code demo-bank-003}); each realm knows them by its own names and secrets.
 */
public enum Realm {
    /** {@code config/keycloak/realm.json}: people with a password, machines with a secret. */
    DEMO {
        @Override
        public String issuer() {
            return Servers.keycloak().issuer();
        }

        @Override
        public String token(String who) {
            return Demo.IDENTITY.of(who);
        }

        @Override
        public String login(String who) {
            return who.startsWith(MACHINE) ? SERVICE_ACCOUNT + who : who;
        }

        @Override
        public String webSecret() {
            return Identity.DEMO;
        }
    },
    /**
     * {@code config/keycloak/realm-prod.json} with machine clients of the tests' own: nobody logs
     * in by password there.
     */
    PRODUCTION {
        @Override
        public String issuer() {
            return Servers.keycloak().productionIssuer();
        }

        @Override
        public String token(String who) {
            String client = ProductionRealm.clientOf(who);
            return Production.IDENTITY.client(client, ProductionRealm.secretOf(client));
        }

        @Override
        public String login(String who) {
            return SERVICE_ACCOUNT + ProductionRealm.clientOf(who);
        }

        @Override
        public String webSecret() {
            return ProductionRealm.secretOf(ProductionRealm.WEB);
        }
    };

    static final String MACHINE = "demo-";
    private static final String SERVICE_ACCOUNT = "service-account-";

    public abstract String issuer();

    /** A bearer token, fresh enough for a slow call. */
    public abstract String token(String who);

    /** The name that the token carries, by which memberships are granted. */
    public abstract String login(String who);

    /** What the service proves itself with when people log in. */
    public abstract String webSecret();

    /** Keycloak starts when a test first wants a token, not when this class is first seen. */
    private static final class Demo {
        static final Identity IDENTITY = new Identity(DEMO.issuer());
    }

    private static final class Production {
        static final Identity IDENTITY = new Identity(PRODUCTION.issuer());
    }
}
