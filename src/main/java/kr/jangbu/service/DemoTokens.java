package kr.jangbu.service;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** In production, refuses every token that the demo's realm marks as its own ({@code env=demo}). */
@ApplicationScoped
class DemoTokens implements SecurityIdentityAugmentor {
    private static final String MARK = "env";

    private final boolean refuseDemo;

    DemoTokens(@ConfigProperty(name = "jangbu.refuse-demo") boolean refuseDemo) {
        this.refuseDemo = refuseDemo;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context) {
        if (refuseDemo
                && identity.getPrincipal() instanceof JsonWebToken token
                && DemoGuard.DEMO_SECRET.equals(token.getClaim(MARK))) {
            return Uni.createFrom()
                    .failure(new AuthenticationFailedException("a demo token in production"));
        }
        return Uni.createFrom().item(identity);
    }
}
