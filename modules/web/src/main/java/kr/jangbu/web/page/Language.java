package kr.jangbu.web.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/**
 * The language in which this request is answered on pages, and how it writes money, dates and
 * times. In templates: {@code {cdi:l.t('신청', 'Application')}}.
 *
 * <p>Korean unless the reader chose English (cookie {@code lang}) or the browser prefers it.
 */
@Named("l")
@RequestScoped
public class Language {
    /** The cookie that keeps the choice. */
    public static final String COOKIE = "lang";

    private final Tongue tongue;

    @Inject
    Language(CurrentVertxRequest request) {
        this.tongue = chosen(request.getCurrent());
    }

    public boolean isKorean() {
        return tongue == Tongue.KOREAN;
    }

    /** {@code ko} or {@code en}. */
    public String code() {
        return tongue.code();
    }

    public Tongue tongue() {
        return tongue;
    }

    /** One of two wordings. */
    public String t(String ko, String en) {
        return isKorean() ? ko : en;
    }

    public String text(Text text) {
        return tongue.of(text);
    }

    /** {@code 1,234,567원} or {@code ₩1,234,567}. */
    public String won(long amount) {
        return tongue.won(amount);
    }

    /** {@code 57억 3,000만원} or {@code ₩5.73bn}: for reading, the exact amount stands beside it. */
    public String korean(long amount) {
        return tongue.round(amount);
    }

    /** A count with separators. */
    public String number(long number) {
        return tongue.number(number);
    }

    /** {@code 2026. 1. 15.(목)} or {@code Thu 15 Jan 2026}. */
    public String date(LocalDate date) {
        return tongue.date(date);
    }

    /** Date and time of Seoul, to the minute. */
    public String time(Instant instant) {
        return tongue.time(instant);
    }

    private static Tongue chosen(@Nullable RoutingContext request) {
        if (request == null) {
            return Tongue.KOREAN;
        }
        Cookie cookie = request.request().getCookie(COOKIE);
        return Tongue.chosen(
                cookie == null ? null : cookie.getValue(),
                request.request().getHeader("Accept-Language"));
    }
}
