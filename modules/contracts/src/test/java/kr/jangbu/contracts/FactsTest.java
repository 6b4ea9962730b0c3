package kr.jangbu.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.jangbu.contracts.loans.LoanApproved;
import org.junit.jupiter.api.Test;

/** What facts are called, and that none is forgotten. */
class FactsTest {
    private static final Path SOURCES = Path.of("src/main/java");

    private record Nested(UUID aggregate) implements Fact {}

    @Test
    void a_name_follows_from_package_and_class() {
        FactName name = FactName.of(LoanApproved.class);

        assertEquals("kr.jangbu.loans.loan-approved.v1", name.type());
        assertEquals("jangbu.loans", name.topic());
        assertEquals("/jangbu/loans", name.source());
    }

    @Test
    void a_fact_outside_a_publishers_package_has_no_name() {
        assertThrows(IllegalArgumentException.class, () -> FactName.of(Nested.class));
    }

    @Test
    void every_record_of_a_publisher_is_listed() throws IOException {
        Set<String> listed = Facts.ALL.stream().map(Class::getName).collect(Collectors.toSet());

        Set<String> written;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            written =
                    files.map(file -> SOURCES.relativize(file).toString())
                            .filter(file ->
                                    file.matches("kr/jangbu/contracts/[a-z]+/[A-Z]\\w+\\.java"))
                            .map(file -> file.replace(".java", "").replace('/', '.'))
                            .collect(Collectors.toSet());
        }

        assertEquals(written, listed);
    }

    @Test
    void every_fact_is_a_record_with_a_name_of_its_own() {
        assertTrue(Facts.ALL.stream().allMatch(Class::isRecord));
        assertEquals(
                Facts.ALL.size(),
                Facts.ALL.stream().map(fact -> FactName.of(fact).type()).distinct().count());
    }
}
