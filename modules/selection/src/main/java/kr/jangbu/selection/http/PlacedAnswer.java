package kr.jangbu.selection.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.selection.award.ResultText;
import kr.jangbu.selection.rank.Placed;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.web.page.Language;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands; scores as decimal strings.
 *
 * @param points criterion → mean points
 * @param value total and bonus
 * @param place among all, from 1
 * @param rank among those who passed, from 1; null for those who failed
 */
public record PlacedAnswer(
        UUID applicationId,
        Map<String, String> points,
        String total,
        List<String> bonuses,
        String bonus,
        String value,
        Map<String, Boolean> gates,
        int place,
        @Nullable Integer rank,
        String verdict,
        List<ReasonAnswer> reasons) {
    public record ReasonAnswer(String kind, String code, String text) {}

    static PlacedAnswer of(Placed placed, CallTerms terms, Language language) {
        Map<String, String> points = new LinkedHashMap<>();
        placed.score().points().forEach((code, mean) -> points.put(code, mean.toPlainString()));
        return new PlacedAnswer(
                placed.application(),
                points,
                placed.score().total().toPlainString(),
                placed.score().bonuses(),
                placed.score().bonus().toPlainString(),
                placed.score().value().toPlainString(),
                placed.score().gates(),
                placed.place(),
                placed.rank(),
                placed.verdict().name(),
                placed.reasons().stream()
                        .map(r ->
                                new ReasonAnswer(
                                        r.kind().name(),
                                        r.code(),
                                        language.text(ResultText.of(r, terms))))
                        .toList());
    }
}
