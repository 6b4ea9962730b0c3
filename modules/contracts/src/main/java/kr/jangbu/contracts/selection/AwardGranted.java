package kr.jangbu.contracts.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.contracts.Fact;
import kr.jangbu.contracts.Nullable;

/**
 * An application won a seat of its call (선정). What it brings stands in the items, each for the
 * module that it concerns.
 *
 * @param awardId the award, which keeps its id through all stages
 * @param callVersion of the call as it stood when the application was submitted
 * @param stage counts from 1; a call without gates has one
 * @param rank in the final order, from 1; null for one that was awarded on appeal
 */
public record AwardGranted(
        UUID awardId,
        UUID applicationId,
        UUID callId,
        int callVersion,
        String programmeId,
        UUID firmId,
        int stage,
        @Nullable Integer rank,
        List<Item> items,
        LocalDate awardedOn)
        implements Fact {
    /**
     * One thing that an award brings.
     *
     * @param kind {@code DESIGNATION}, {@code GPU_BLOCK}, {@code DATA_ACCESS} or {@code
     *     RESEARCH_MONEY}; an open list
     * @param quantity how much of it: 1 for a designation, GPUs for a block, won for money
     * @param detail what it is exactly, e.g. the GPU model or the name of the data; null where
     *     there is nothing to add
     * @param months for how long; null where the taker's own rule says
     */
    public record Item(
            String kind, long quantity, @Nullable String detail, @Nullable Integer months) {}

    @Override
    public UUID aggregate() {
        return awardId;
    }
}
