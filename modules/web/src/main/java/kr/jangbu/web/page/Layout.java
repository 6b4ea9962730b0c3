package kr.jangbu.web.page;

import io.quarkus.arc.All;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kr.jangbu.foundation.Ids;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Today;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: navigation, who is logged in and for whom they act. In templates
 * {@code {cdi:page…}}.
 *
 * <p>An error page may be rendered where nothing may block (no resource matched); it then goes
 * without the person, as finding out who it is would block.
 */
@Named("page")
@RequestScoped
public class Layout {
    /** An entry of the navigation as this reader sees it. */
    public record Item(String href, Text label, boolean current) {}

    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;
    private final Instance<ActingFor> actingFor;
    private final Instance<Today> today;
    private final Notice notice;
    private final List<Navigation> navigations;
    private final boolean masthead;

    Layout(
            SecurityIdentity identity,
            CurrentVertxRequest request,
            Instance<ActingFor> actingFor,
            Instance<Today> today,
            Notice notice,
            @All List<Navigation> navigations,
            @ConfigProperty(name = "jangbu.web.masthead", defaultValue = "false")
                    boolean masthead) {
        this.identity = identity;
        this.request = request;
        this.actingFor = actingFor;
        this.today = today;
        this.notice = notice;
        this.navigations = navigations;
        this.masthead = masthead;
    }

    /** Whether to call this an official site of the government. Only one that is may say so. */
    public boolean isMasthead() {
        return masthead;
    }

    public List<Item> navigation() {
        String here = path();
        Set<String> roles = isKnown() ? identity.getRoles() : Set.of();
        return navigations.stream()
                .flatMap(n -> n.entries().stream())
                .filter(e -> e.roles().isEmpty() || e.roles().stream().anyMatch(roles::contains))
                .sorted(Comparator.comparingInt(NavEntry::order).thenComparing(NavEntry::href))
                .map(e -> new Item(e.href(), e.label(), isUnder(here, e.href())))
                .toList();
    }

    /** The login name; null for a stranger. */
    public @Nullable String person() {
        return isKnown() ? identity.getPrincipal().getName() : null;
    }

    /** Whether a login would change anything here: false where we can't know who it is. */
    public boolean isStranger() {
        return mayAsk() && identity.isAnonymous();
    }

    public @Nullable Text actsFor() {
        return isKnown() && actingFor.isResolvable() ? actingFor.get().line().orElse(null) : null;
    }

    public @Nullable String switchHref() {
        return isKnown() && actingFor.isResolvable()
                ? actingFor.get().switchHref().orElse(null)
                : null;
    }

    /** The business date; null where no office keeps one. */
    public @Nullable LocalDate businessDate() {
        return mayAsk() && today.isResolvable() ? today.get().businessDate() : null;
    }

    /** What the last action did, told once. */
    public @Nullable String notice() {
        return notice.take();
    }

    public String path() {
        RoutingContext context = request.getCurrent();
        return context == null ? "/" : context.normalizedPath();
    }

    /** This page's address as a query value: where to come back to. */
    public String here() {
        RoutingContext context = request.getCurrent();
        boolean reloadable = context != null && context.request().method().name().equals("GET");
        String uri = reloadable ? context.request().uri() : "/";
        return URLEncoder.encode(uri, StandardCharsets.UTF_8);
    }

    /** Makes browsers fetch our own assets anew when they changed. */
    public String assetVersion() {
        return AssetVersion.CURRENT;
    }

    /** For the hidden field of a form: one key per time the form is shown. */
    public String newKey() {
        return Ids.next().toString();
    }

    private boolean isKnown() {
        return mayAsk() && !identity.isAnonymous();
    }

    private static boolean mayAsk() {
        return BlockingOperationControl.isBlockingAllowed();
    }

    private static boolean isUnder(String path, String href) {
        return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
    }
}
