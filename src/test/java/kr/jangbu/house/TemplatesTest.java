package kr.jangbu.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.jangbu.testing.Checkout;
import org.junit.jupiter.api.Test;

/** What the template engine lets pass and no page survives. */
class TemplatesTest {
    /** A parameter in quotes is taken as it stands: an expression in it is never filled in. */
    private static final Pattern UNFILLED =
            Pattern.compile("\\{#\\w+ [^}]*=(\"[^\"}]*\\{|'[^'}]*\\{)");

    @Test
    void no_parameter_of_a_tag_has_an_expression_within_quotes() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> templates = templates();
        for (Path template : templates) {
            if (UNFILLED.matcher(Files.readString(template)).find()) {
                found.add(template.toString());
            }
        }

        assertFalse(templates.isEmpty(), "no templates were looked at");
        assertEquals(List.of(), found, "use str:concat(…)");
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Checkout.root().resolve("modules"))) {
            return files.filter(f -> f.toString().contains("/src/main/resources/templates/"))
                    .filter(f -> f.toString().endsWith(".html"))
                    .toList();
        }
    }
}
