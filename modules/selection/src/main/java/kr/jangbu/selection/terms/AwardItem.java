package kr.jangbu.selection.terms;

import org.jspecify.annotations.Nullable;

/**
 * One thing that an award brings; told to others as it stands.
 *
 * @param kind {@code DESIGNATION}, {@code GPU_BLOCK}, {@code DATA_ACCESS}, {@code RESEARCH_MONEY}
 * @param quantity 1 for a designation, GPUs for a block, won for money
 * @param detail what it is exactly; null where there is nothing to add
 * @param months for how long; null where the taker's own rule says
 */
public record AwardItem(
        Kind kind, long quantity, @Nullable String detail, @Nullable Integer months) {

    /** Whom it concerns. */
    public enum Kind {
        DESIGNATION,
        GPU_BLOCK,
        DATA_ACCESS,
        RESEARCH_MONEY
    }
}
