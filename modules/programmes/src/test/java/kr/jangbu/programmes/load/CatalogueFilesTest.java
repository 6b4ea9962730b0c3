package kr.jangbu.programmes.load;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.ShippedCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case spoils one line of the shipped files and expects the start to be refused. */
class CatalogueFilesTest {
    private static final String YOUTH = "programmes/kosme-youth-startup.yaml";
    private static final String COMMITTEE =
            "programmes/announced/2025-02-20-national-ai-committee.yaml";

    @TempDir Path config;

    @BeforeEach
    void copyTheShippedFiles() throws IOException {
        Path shipped = ShippedCatalogue.CONFIG;
        try (Stream<Path> files = Files.walk(shipped.resolve("programmes"))) {
            for (Path file : files.toList()) {
                Path copy = config.resolve(shipped.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void the_shipped_files_are_in_order() {
        assertDoesNotThrow(this::read);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "agency: KOSME                 | agency: KOSME~agency: KOSME | Duplicate field 'agency'",
                "agency: KOSME                 | # gone                       | agency: is missing",
                "agency: KOSME                 | agency: KOSME~owner: KOSME  | Unrecognized field \"owner\"",
                "{value: 0.025, from: 2026-01-05, source | {value: 0.025, source | loan.rate.annual.values[0].from: is missing",
                "{value: 0.025, from: 2026-01-05, source: notice | {value: 0.025, from: 2026-01-05 | loan.rate.annual.values[0].source: is missing",
                "{value: 0.025, from: 2026-01-05, source: notice | {value: 0.025, from: 2026-01-05, source: hearsay | rate: annual: values: source: there is no source hearsay",
                "{value: 0.025, from: 2026-01-05, source | {value: 0.02, from: 2026-01-05, source: notice, confidence: HIGH}, {value: 0.025, from: 2027-01-01, source | overlaps",
                "{value: 0.025, from: 2026-01-05, source | {value: 0.02, from: 2026-01-05, to: 2026-06-30, source: notice, confidence: HIGH}, {value: 0.025, from: 2027-01-01, source | no value holds between 2026-06-30 and 2027-01-01",
                "{value: 100_000_000,           | {value: 1.5,                 | general",
                "from: 2026-01-05               | from: 2026-02-30             | 2026-02-30",
                "{value: 0.025, from: 2026-01-05, source | {value: 0.025, from: 2026-02-01, source | is OPEN, but kosme-youth-startup: rate is not recorded for 2026-01-05",
                "firmCaps: [kosme-outstanding,  | firmCaps: [kosme-unknown,    | no firm cap kosme-unknown",
                "announced: [sme-liquidity-2025]                  | announced: [moon-landing]    | no figure moon-landing",
                "id: kosme-youth-startup        | id: kosme-other              | file and id must agree",
                "kind: FIXED                    | kind: GUESSED                | GUESSED"
            })
    void a_spoilt_programme_stops_the_start(String line, String spoilt, String reason)
            throws IOException {
        spoil(YOUTH, line, spoilt.replace('~', '\n'));

        assertRefused(reason, "kosme-youth-startup");
    }

    @Test
    void a_source_that_nothing_uses_stops_the_start() throws IOException {
        spoil(YOUTH, "sources:", "sources:\n  gossip: {title: \"heard in the lift\"}");

        assertRefused("sources.gossip: nothing uses it", "kosme-youth-startup");
    }

    @Test
    void a_check_of_unknown_figures_stops_the_start() throws IOException {
        spoil(COMMITTEE, "stated: gpus-total", "stated: gpus-in-all");

        assertRefused("no figure gpus-in-all", "2025-02-20-national-ai-committee");
    }

    @Test
    void a_cap_that_falls_stops_the_start() throws IOException {
        spoil(
                "programmes/rules/firm-caps.yaml",
                "limit: [{value: 6_000_000_000, from: 2026-01-05,",
                "limit: [{value: 7_000_000_000, from: 2025-01-01, to: 2026-01-04, source: notice,"
                        + " confidence: HIGH}, {value: 6_000_000_000, from: 2026-01-05,");

        assertRefused("limit: falls on 2026-01-05", "kosme-outstanding");
    }

    private void spoil(String file, String line, String spoilt) throws IOException {
        Path path = config.resolve(file);
        String text = Files.readString(path);
        assertTrue(text.contains(line.strip()), file + " has no " + line);
        int at = text.indexOf(line.strip());
        Files.writeString(
                path,
                text.substring(0, at)
                        + spoilt.strip()
                        + text.substring(at + line.strip().length()));
    }

    private void assertRefused(String reason, String file) {
        IllegalStateException error = assertThrows(IllegalStateException.class, this::read);
        String message = String.valueOf(error.getMessage());
        assertTrue(message.contains(reason) && message.contains(file), message);
    }

    private void read() {
        CatalogueFiles.read(new ConfigFolder(config), new YamlFiles());
    }
}
