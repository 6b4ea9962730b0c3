package kr.jangbu.web.problem;

import java.util.Locale;

/** Which problem stands behind a bare status that the framework chose. */
final class Statuses {
    private Statuses() {}

    static ProblemType typeOf(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404, 410 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 409 -> ProblemType.CONFLICT;
            case 412 -> ProblemType.STALE;
            case 413, 414 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ProblemType.UNAVAILABLE;
            default -> status >= 400 && status < 500 ? ProblemType.MALFORMED : ProblemType.INTERNAL;
        };
    }

    static String detailOf(ProblemType type) {
        return switch (type) {
            case UNAUTHENTICATED -> "a valid access token or login is required";
            case FORBIDDEN -> "your role does not allow this";
            case METHOD_NOT_ALLOWED -> "this address does not take that method";
            case NOT_ACCEPTABLE -> "this address does not answer in a form that you accept";
            case UNSUPPORTED_MEDIA_TYPE -> "this address does not take that content type";
            case TOO_LARGE -> "the request is larger than allowed";
            case MALFORMED -> "the request cannot be read";
            default -> type.title().en().toLowerCase(Locale.ROOT);
        };
    }
}
