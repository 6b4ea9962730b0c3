package kr.jangbu.selection.firmview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** Who belongs together. */
class GroupsTest {
    private final Groups groups = new Groups();

    @Test
    void two_firms_of_one_owner_are_one_group_in_whatever_order_they_are_joined() {
        groups.join("brn:2", "person:kim");
        groups.join("person:kim", "brn:1");
        groups.join("brn:9", "person:lee");
        groups.join("person:lee", "brn:8");

        assertEquals("brn:1", groups.of("brn:2"));
        assertEquals("brn:1", groups.of("person:kim"));
        assertEquals(groups.of("brn:8"), groups.of("brn:9"));
        assertNotEquals(groups.of("brn:1"), groups.of("brn:9"));
    }

    @Test
    void groups_that_meet_become_one_and_who_is_alone_is_a_group() {
        groups.join("brn:3", "brn:4");
        groups.join("brn:1", "brn:2");
        groups.join("brn:4", "brn:2");

        assertEquals("brn:1", groups.of("brn:3"));
        assertEquals("brn:7", groups.of("brn:7"));
    }
}
