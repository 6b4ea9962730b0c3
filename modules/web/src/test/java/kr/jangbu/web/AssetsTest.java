package kr.jangbu.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything a page loads is in the jar. */
class AssetsTest {
    private static final Path ASSETS = Path.of("target/classes/META-INF/resources/assets");
    private static final Pattern LOADED =
            Pattern.compile("(?:url\\(\\s*|@import\\s+)[\"']?([^\"')]+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jangbu.css",
                "krds/css/component/output.css",
                "krds/css/token/krds_tokens.css"
            })
    void every_file_that_a_style_sheet_loads_is_there(String sheet) throws IOException {
        Path css = ASSETS.resolve(sheet);
        Matcher loads = LOADED.matcher(Files.readString(css));
        TreeSet<String> missing = new TreeSet<>();
        while (loads.find()) {
            String target = loads.group(1);
            boolean there =
                    target.startsWith("data:")
                            || (!target.contains("//")
                                    && Files.exists(css.resolveSibling(target).normalize()));
            if (!there) {
                missing.add(target);
            }
        }

        assertEquals(List.of(), List.copyOf(missing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jangbu.js", "jangbu.svg", "htmx.min.js", "echarts.min.js"})
    void scripts_and_pictures_are_there(String asset) {
        assertTrue(Files.exists(ASSETS.resolve(asset)));
    }

    @Test
    void the_layout_loads_nothing_from_elsewhere() throws IOException {
        String layout = Files.readString(Path.of("target/classes/templates/layout.html"));
        Matcher loads = Pattern.compile("(?:src|href)=\"(/assets/[^\"?]+)\"").matcher(layout);
        int found = 0;
        while (loads.find()) {
            found++;
            String asset = loads.group(1).substring("/assets/".length());
            assertTrue(Files.exists(ASSETS.resolve(asset)), asset);
        }

        assertTrue(found >= 5);
        assertTrue(!layout.contains("http://") && !layout.contains("https://"));
    }
}
