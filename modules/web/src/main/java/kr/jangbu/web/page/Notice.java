package kr.jangbu.web.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that an action leaves for the page shown next ("the application was sent"). It travels
 * in a cookie that lives a minute and is read once: nothing to keep on our side.
 */
@RequestScoped
public class Notice {
    private static final String COOKIE = "notice";
    private static final int SECONDS = 60;
    private static final int MAX_LENGTH = 500;

    private final CurrentVertxRequest current;

    Notice(CurrentVertxRequest current) {
        this.current = current;
    }

    void leave(String sentence) {
        String written =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(shortened(sentence).getBytes(StandardCharsets.UTF_8));
        put(written, SECONDS);
    }

    @Nullable String take() {
        RoutingContext context = current.getCurrent();
        Cookie cookie = context == null ? null : context.request().getCookie(COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return null;
        }
        put("", 0);
        try {
            return shortened(
                    new String(
                            Base64.getUrlDecoder().decode(cookie.getValue()),
                            StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void put(String value, int seconds) {
        RoutingContext context = current.getCurrent();
        if (context != null && !context.response().headWritten()) {
            context.response()
                    .addCookie(
                            Cookie.cookie(COOKIE, value)
                                    .setPath("/")
                                    .setHttpOnly(true)
                                    .setSameSite(CookieSameSite.LAX)
                                    .setSecure(context.request().isSSL())
                                    .setMaxAge(seconds));
        }
    }

    private static String shortened(String sentence) {
        return sentence.length() > MAX_LENGTH ? sentence.substring(0, MAX_LENGTH) : sentence;
    }
}
