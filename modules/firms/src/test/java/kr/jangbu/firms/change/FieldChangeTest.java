package kr.jangbu.firms.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What differs between two states, field by field. */
class FieldChangeTest {
    @Test
    void a_field_that_changed_came_or_went_is_named() {
        assertEquals(
                List.of(
                        new FieldChange("name", "old", "new"),
                        new FieldChange("region", null, "CAPITAL_AREA"),
                        new FieldChange("nameEn", "Old", null)),
                between(
                        "{'name':'old','nameEn':'Old','same':1}",
                        "{'name':'new','region':'CAPITAL_AREA','nameEn':null,'same':1}"));
    }

    @Test
    void elements_of_a_list_are_known_by_what_they_are_not_by_their_place() {
        assertEquals(
                List.of(new FieldChange("years[2025].revenue", "5", "7")),
                between(
                        "{'years':[{'year':2024,'revenue':1},{'year':2025,'revenue':5}]}",
                        "{'years':[{'year':2025,'revenue':7},{'year':2024,'revenue':1}]}"));
    }

    @Test
    void two_of_one_name_are_kept_apart() {
        assertEquals(
                List.of(new FieldChange("relatedParties[홍*동 2].share", "0.1", "0.2")),
                between(
                        "{'relatedParties':[{'shown':'홍*동','share':0.5},{'shown':'홍*동','share':0.1}]}",
                        "{'relatedParties':[{'shown':'홍*동','share':0.5},{'shown':'홍*동','share':0.2}]}"));
    }

    @Test
    void what_is_sealed_is_never_told() {
        assertEquals(
                List.of(new FieldChange("accounts[**34].holder", "a", "b")),
                between(
                        "{'accounts':[{'id':'1','sealed':'x','masked':'**34','holder':'a'}]}",
                        "{'accounts':[{'id':'2','sealed':'y','masked':'**34','holder':'b'}]}"));
    }

    private static List<FieldChange> between(String before, String after) {
        return FieldChange.between(json(before), json(after));
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
