package kr.jangbu.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.jangbu.web.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void what_was_written_is_read() {
        Instant at = Instant.parse("2026-01-15T09:00:00.123456Z");
        UUID id = UUID.fromString("01932b6e-0000-7000-8000-000000000000");

        Cursor cursor = Cursor.read(Cursor.of(at, id, -7, "한빛"), 4);

        assertNotNull(cursor);
        assertEquals(at, cursor.instant(0));
        assertEquals(id, cursor.id(1));
        assertEquals(-7, cursor.number(2));
        assertEquals("한빛", cursor.text(3));
    }

    @Test
    void a_forged_text_that_no_database_keeps_is_400() {
        assertThrows(Problem.class, () -> Cursor.read(Cursor.of("a\0b"), 1));
    }

    @Test
    void no_cursor_is_the_first_page() {
        assertNull(Cursor.read(null, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "AAAA", "7", "%%%", "GtW-DTJ", "한글", "GtW-DTI=="})
    void garbage_is_400_and_names_the_parameter(String garbage) {
        Problem problem = assertThrows(Problem.class, () -> Cursor.read(garbage, 2));

        assertEquals(400, problem.type().status());
        assertEquals("cursor", problem.violations().getFirst().field());
    }

    @Test
    void a_cursor_of_another_list_is_400() {
        String other = Cursor.of("not a number");

        Cursor read = Cursor.read(other, 1);

        assertNotNull(read);
        assertThrows(Problem.class, () -> read.number(0));
        assertThrows(Problem.class, () -> Cursor.read(other, 2));
    }

    @Test
    void a_forged_time_that_no_database_keeps_is_400() {
        for (Object time :
                List.of(Instant.MIN, Instant.MAX, "9999-12-31T00:00:00Z", "1849-12-31T23:59:59Z")) {
            Cursor read = Cursor.read(Cursor.of(time), 1);

            assertNotNull(read);
            Problem problem = assertThrows(Problem.class, () -> read.instant(0));
            assertEquals("cursor", problem.violations().getFirst().field());
        }
    }

    @Test
    void a_page_goes_on_while_there_is_more() {
        assertEquals(List.of(1, 2), Page.of(List.of(1, 2, 3), 2, Cursor::of).items());
        assertEquals(Cursor.of(2), Page.of(List.of(1, 2, 3), 2, Cursor::of).nextCursor());
        assertNull(Page.of(List.of(1, 2), 2, Cursor::of).nextCursor());
        assertTrue(Page.of(List.of(), 2, Cursor::of).items().isEmpty());
    }

    @Test
    void limits_are_1_to_500_and_50_by_default() {
        assertEquals(50, Page.limit(null));
        assertEquals(500, Page.limit(500));
        assertThrows(Problem.class, () -> Page.limit(501));
        assertThrows(Problem.class, () -> Page.limit(0));
        assertThrows(Problem.class, () -> Page.limit(-1));
    }

    @Test
    void a_stale_tag_is_412_and_weak_tags_never_match() {
        ETags.requireMatch(null, 7);
        ETags.requireMatch("*", 7);
        ETags.requireMatch("\"7\"", 7);
        ETags.requireMatch("\"5\", \"7\"", 7);
        for (String stale : List.of("\"6\"", "W/\"7\"", "7", "")) {
            Problem problem = assertThrows(Problem.class, () -> ETags.requireMatch(stale, 7));
            assertEquals(412, problem.type().status());
        }
    }

    @Test
    void a_path_id_that_is_no_uuid_names_nothing() {
        assertEquals(
                UUID.fromString("01932b6e-0000-7000-8000-000000000000"),
                PathIds.uuid("01932B6E-0000-7000-8000-000000000000", "loan"));
        for (String wrong : List.of("", "1-1-1-1-1", "x", "01932b6e00007000800000000000000")) {
            Problem problem = assertThrows(Problem.class, () -> PathIds.uuid(wrong, "loan"));
            assertEquals(404, problem.type().status());
        }
    }
}
