package kr.jangbu.web.problem;

import java.util.Locale;
import kr.jangbu.foundation.Text;

/** The kinds of problem a client can meet. Each has a stable URI and a page that explains it. */
public enum ProblemType {
    MALFORMED(400, "요청을 읽을 수 없습니다", "The request cannot be read"),
    INVALID(400, "입력값이 올바르지 않습니다", "The input is not valid"),
    IDEMPOTENCY_KEY_MISSING(400, "멱등성 키가 없습니다", "The Idempotency-Key header is missing"),
    UNAUTHENTICATED(401, "로그인이 필요합니다", "Authentication is required"),
    FORBIDDEN(403, "권한이 없습니다", "You may not do this"),
    FOUR_EYES(403, "같은 사람이 두 번 결정할 수 없습니다", "The same person cannot do both"),
    APPROVAL_LIMIT(403, "전결 한도를 넘습니다", "Beyond your approval limit"),
    NOT_FOUND(404, "찾을 수 없습니다", "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "허용되지 않는 방식입니다", "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "제공할 수 없는 형식입니다", "No acceptable representation"),
    CONFLICT(409, "지금 상태에서는 할 수 없습니다", "Not possible in the present state"),
    LIMIT_EXCEEDED(409, "한도를 넘습니다", "The limit does not cover this"),
    IN_FLIGHT(409, "같은 요청을 처리하고 있습니다", "The same request is being handled"),
    NOT_YET_SEALED(409, "아직 봉인되지 않았습니다", "Not yet sealed"),
    NOT_YET_KNOWN(409, "아직 전달되지 않았습니다", "The news has not arrived yet"),
    STALE(412, "그사이 변경되었습니다", "It has changed meanwhile"),
    TOO_LARGE(413, "요청이 너무 큽니다", "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "지원하지 않는 형식입니다", "The media type is not supported"),
    IDEMPOTENCY_KEY_REUSED(422, "멱등성 키가 다른 요청에 쓰였습니다", "The key was used for another request"),
    INTERNAL(500, "내부 오류입니다", "Something is broken on our side"),
    UNAVAILABLE(503, "잠시 이용할 수 없습니다", "Temporarily unavailable");

    private final int status;
    private final Text title;

    ProblemType(int status, String ko, String en) {
        this.status = status;
        this.title = Text.of(ko, en);
    }

    public int status() {
        return status;
    }

    public Text title() {
        return title;
    }

    /**
     * Whether the same request may well succeed a moment later. Such an answer is not kept under an
     * idempotency key: it would hide the later one.
     */
    public boolean isPassing() {
        return this == IN_FLIGHT
                || this == NOT_YET_SEALED
                || this == NOT_YET_KNOWN
                || status >= 500;
    }

    /** {@code limit-exceeded}: the last part of the type URI. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code /problems/limit-exceeded}: stable, and a page. */
    public String uri() {
        return "/problems/" + slug();
    }
}
