package kr.jangbu.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The chart of accounts says what it must, in words that the ledger knows. */
class ChartOfAccountsTest {
    static JsonNode chart = new YAMLMapper().createObjectNode();

    @BeforeAll
    static void read() throws IOException {
        String root = System.getProperty("jangbu.root");
        assertNotNull(root);
        chart =
                new YAMLMapper()
                        .readTree(Path.of(root, "config/ledger/chart-of-accounts.yaml").toFile());
    }

    @Test
    void every_account_kind_has_both_names_a_unit_a_constraint_and_a_normal_side() {
        Set<String> patterns = new HashSet<>();
        for (JsonNode kind : chart.required("accounts")) {
            assertNamed(kind);
            assertNotNull(Unit.valueOf(kind.required("unit").asText()));
            Constraint constraint = Constraint.valueOf(kind.required("constraint").asText());
            Side normal = Side.valueOf(kind.required("normal").asText());
            assertTrue(patterns.add(kind.required("pattern").asText()), kind.toString());
            switch (constraint) {
                case NONE -> assertTrue(normal == Side.DEBIT || normal == Side.CREDIT);
                case DEBITS_MUST_NOT_EXCEED_CREDITS -> assertEquals(Side.CREDIT, normal);
                case CREDITS_MUST_NOT_EXCEED_DEBITS -> assertEquals(Side.DEBIT, normal);
            }
        }
    }

    @Test
    void every_code_is_named_once_and_short_enough() {
        Set<String> codes = new HashSet<>();
        for (JsonNode code : chart.required("codes")) {
            assertNamed(code);
            assertTrue(Texts.fits(code.required("code").asText(), Transfer.MAX_CODE_LENGTH));
            assertTrue(codes.add(code.required("code").asText()), code.toString());
            assertFalse(code.required("postedBy").asText().isBlank());
        }
    }

    private static void assertNamed(JsonNode node) {
        assertFalse(node.required("name").required("ko").asText().isBlank());
        assertFalse(node.required("name").required("en").asText().isBlank());
    }
}
