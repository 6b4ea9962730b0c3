package kr.jangbu.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a schema may become, and what it may not. */
class CompatibilityTest {
    private static final String COMMITTED =
            "{'properties':{'a':{'type':'string'},'b':{'type':'integer'}},'required':['a']}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    the same                | {'properties':{'a':{'type':'string'},'b':{'type':'integer'}},'required':['a']} |
                    other words             | {'properties':{'a':{'type':'string','description':'x'},'b':{'type':'integer'}},'required':['a']} |
                    a new optional one      | {'properties':{'a':{'type':'string'},'b':{'type':'integer'},'c':{'type':'string'}},'required':['a']} |
                    one removed             | {'properties':{'a':{'type':'string'}},'required':['a']} | b is gone
                    one renamed             | {'properties':{'x':{'type':'string'},'b':{'type':'integer'}},'required':[]} | a is gone
                    another type            | {'properties':{'a':{'type':'integer'},'b':{'type':'integer'}},'required':['a']} | a has another type
                    a new required one      | {'properties':{'a':{'type':'string'},'b':{'type':'integer'},'c':{'type':'string'}},'required':['a','c']} | c is new and required
                    now required            | {'properties':{'a':{'type':'string'},'b':{'type':'integer'}},'required':['a','b']} | b became required
                    no longer required      | {'properties':{'a':{'type':'string'},'b':{'type':'integer'}},'required':[]} | a became optional
                    """)
    void a_change_is_judged(String change, String now, String broken)
            throws JsonProcessingException {
        List<String> breaks = Compatibility.breaks(json(COMMITTED), json(now));

        assertEquals(broken == null ? List.of() : List.of(broken), breaks, change);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
