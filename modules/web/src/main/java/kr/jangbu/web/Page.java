package kr.jangbu.web;

import java.util.List;
import java.util.function.Function;
import kr.jangbu.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read forward by cursor. Not by number: rows that arrive meanwhile must
 * neither repeat nor hide any.
 *
 * <p>A REST method just returns it; the {@code Link: rel="next"} header is added on the way out.
 *
 * @param nextCursor null on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Makes a page of rows that were fetched with {@code limit + 1}: the one too many says that
     * there is more.
     *
     * @param cursorOf the cursor that leads behind a row, see {@link Cursor#of}
     */
    public static <T> Page<T> of(
            List<? extends T> fetched, int limit, Function<? super T, String> cursorOf) {
        if (fetched.size() <= limit) {
            return new Page<>(List.copyOf(fetched), null);
        }
        List<T> items = List.copyOf(fetched.subList(0, limit));
        return new Page<>(items, cursorOf.apply(items.getLast()));
    }

    /**
     * The page size a caller asked for, {@value #DEFAULT_LIMIT} when it said nothing.
     *
     * @throws Problem 400 unless 1 … {@value #MAX_LIMIT}
     */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw Problem.invalid("limit", "must be 1 to " + MAX_LIMIT + ", was " + asked);
        }
        return asked;
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), nextCursor);
    }
}
