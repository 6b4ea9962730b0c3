package kr.jangbu.selection.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kr.jangbu.foundation.Text;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.Source;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.selection.terms.CallWindow;
import kr.jangbu.selection.terms.EntryTerms;
import kr.jangbu.selection.terms.OutcomeTerms;
import kr.jangbu.selection.terms.ReviewTerms;

/**
 * What a call of one kind says as far as it is known or assumed beforehand. A draft starts as a
 * copy of it; nothing that happens later in the template touches a call.
 *
 * @param id also the name of its file
 * @param openDays how long applications are taken
 * @param basis part of the terms → where it was read and how well it is known
 */
public record CallTemplate(
        String id,
        String programme,
        Text name,
        Text about,
        int openDays,
        int capacity,
        EntryTerms entry,
        ReviewTerms review,
        OutcomeTerms outcome,
        Map<String, Source> sources,
        Map<String, Basis> basis) {

    /** Where a part of the terms was read, and how well it is known. */
    public record Basis(String source, Confidence confidence) {}

    /** The terms of a call that opens then. */
    public CallTerms terms(Instant opensAt, int seatYear) {
        return terms(new CallWindow(opensAt, opensAt.plus(Duration.ofDays(openDays))), seatYear);
    }

    CallTerms terms(CallWindow window, int seatYear) {
        return new CallTerms(name, about, window, seatYear, capacity, entry, review, outcome);
    }
}
