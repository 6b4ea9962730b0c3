package kr.jangbu.contracts;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Something that happened and that other modules may want to know. Implemented by records only; a
 * version grows optional components ({@link Nullable}) and nothing else, a changed meaning is a
 * {@code …V2} beside it. Only the publisher constructs its facts.
 *
 * <p>Amounts are whole won, rates are {@code BigDecimal} (0.035 is 3.5 %; a string in JSON), dates
 * are dates in Seoul.
 */
public interface Fact {
    /** What the fact is about: facts about the same aggregate reach every listener in order. */
    UUID aggregate();

    /**
     * The aggregate of something whose id is text: the same text always gives the same UUID
     * (version 3, RFC 9562 section 5.3).
     *
     * @param kind what it is, e.g. {@code programme}
     */
    static UUID aggregateOf(String kind, String id) {
        return UUID.nameUUIDFromBytes((kind + "/" + id).getBytes(StandardCharsets.UTF_8));
    }
}
