package kr.jangbu.selection.apply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.load.CatalogueFiles;
import kr.jangbu.selection.ApplicationContent;
import kr.jangbu.selection.call.CallTemplates;
import kr.jangbu.selection.eligibility.Tables;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.testing.Checkout;
import kr.jangbu.web.problem.Problem;
import org.junit.jupiter.api.Test;

/** What an application must and may hold. */
class ContentRulesTest {
    private static final CallTerms TERMS = terms();

    private static CallTerms terms() {
        ConfigFolder config = new ConfigFolder(Checkout.root().resolve("config"));
        YamlFiles yaml = new YamlFiles();
        return new CallTemplates(
                        config, yaml, CatalogueFiles.read(config, yaml), new Tables(config, yaml))
                .find("manufacturing-ai-designation")
                .orElseThrow()
                .terms(Instant.EPOCH, 2026);
    }

    private static ApplicationContent saying(Map<String, String> answers) {
        return new ApplicationContent(List.of("MES"), answers, Map.of(), List.of());
    }

    @Test
    void everything_required_is_missing_from_an_empty_one_and_nothing_optional() {
        List<String> missing =
                ContentRules.missing(ApplicationContent.EMPTY, TERMS).stream()
                        .map(ContentRules.Missing::path)
                        .toList();

        assertEquals(1 + 4 + 6 + 4, missing.size(), missing.toString());
        assertEquals("fields", missing.getFirst());
        assertEquals(false, missing.contains("answers.SUPPORT_WANTED"));
        assertEquals(false, missing.contains("documents.REFERENCES"));
    }

    @Test
    void blanks_are_no_answer() {
        assertEquals(
                true,
                ContentRules.missing(saying(Map.of("PLAN", "  ")), TERMS).stream()
                        .anyMatch(m -> m.path().equals("answers.PLAN")));
    }

    @Test
    void what_the_call_does_not_ask_for_and_what_is_too_long_are_refused() {
        assertThrows(
                Problem.class,
                () -> ContentRules.requireFitting(saying(Map.of("POEM", "Roses")), TERMS));
        assertThrows(
                Problem.class,
                () ->
                        ContentRules.requireFitting(
                                saying(Map.of("EFFECT", "a".repeat(3_001))), TERMS));
        ContentRules.requireFitting(saying(Map.of("EFFECT", "a".repeat(3_000))), TERMS);
    }

    @Test
    void a_digest_means_the_content_and_not_the_order_in_which_it_was_written() {
        Map<String, String> forward = new LinkedHashMap<>();
        forward.put("PLAN", "a");
        forward.put("EFFECT", "b");
        Map<String, String> backward = new LinkedHashMap<>();
        backward.put("EFFECT", "b");
        backward.put("PLAN", "a");

        assertEquals(saying(forward).digest(), saying(backward).digest());
        assertNotEquals(saying(forward).digest(), saying(Map.of("PLAN", "a")).digest());
    }
}
