package kr.jangbu.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the JSON reader refuses, which field it names, and what it says would be right. */
class StrictJsonTest {
    enum Colour {
        RED,
        GREEN
    }

    record Inner(String name, long amount, @Nullable Integer count) {
        Inner {
            if (name.equals("cursed")) {
                throw new IllegalArgumentException("name is cursed");
            }
        }
    }

    record Outer(
            @Nullable List<Inner> inners,
            @Nullable String text,
            long number,
            int small,
            @Nullable Boolean flag,
            @Nullable BigDecimal exact,
            @Nullable Colour colour,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable UUID id,
            @Nullable Map<String, Long> byName) {}

    private final ObjectMapper mapper = strict();

    private static ObjectMapper strict() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'text':5                       | text              | must be a string",
                "'text':1.5                     | text              | must be a string",
                "'text':true                    | text              | must be a string",
                "'text':['a']                   | text              | must be a string",
                "'text':{}                      | text              | must be a string",
                "'number':'5'                   | number            | must be a whole number",
                "'number':''                    | number            | must be a whole number",
                "'number':5.0                   | number            | must be a whole number",
                "'number':1e3                   | number            | must be a whole number",
                "'number':true                  | number            | must be a whole number",
                "'number':null                  | number            | is missing or null, must be a whole number",
                "'number':9223372036854775808   | number            | must be a whole number from -2^63 to 2^63-1",
                "'number':-9223372036854775809  | number            | must be a whole number from -2^63 to 2^63-1",
                "'small':2147483648             | small             | must be a whole number from -2^31 to 2^31-1",
                "'flag':1                       | flag              | must be true or false",
                "'flag':'true'                  | flag              | must be true or false",
                "'exact':'1.5'                  | exact             | must be a number",
                "'colour':'BLUE'                | colour            | must be one of RED, GREEN",
                "'colour':0                     | colour            | must be one of RED, GREEN",
                "'colour':'red'                 | colour            | must be one of RED, GREEN",
                "'colour':''                    | colour            | must be one of RED, GREEN",
                "'day':'2026-02-30'             | day               | must be a date such as 2026-01-15, years 1850 to 2199",
                "'day':'2026-1-5'               | day               | must be a date such as 2026-01-15, years 1850 to 2199",
                "'day':'9999-12-31'             | day               | must be a date such as 2026-01-15, years 1850 to 2199",
                "'day':'+999999999-12-31'       | day               | must be a date such as 2026-01-15, years 1850 to 2199",
                "'day':20000                    | day               | must be a date such as 2026-01-15, years 1850 to 2199",
                "'day':[2026,1,5]               | day               | must be a date such as 2026-01-15, years 1850 to 2199",
                "'day':''                       | day               | must be a date such as 2026-01-15, years 1850 to 2199",
                "'at':'2026-01-15T09:00:00'     | at                | must be a time such as 2026-01-15T09:00:00Z, years 1850 to 2199",
                "'at':1768467600                | at                | must be a time such as 2026-01-15T09:00:00Z, years 1850 to 2199",
                "'at':'-0044-03-15T12:00:00Z'   | at                | must be a time such as 2026-01-15T09:00:00Z, years 1850 to 2199",
                "'id':'no'                      | id                | must be a UUID, 8-4-4-4-12 hexadecimal digits",
                "'id':7                         | id                | must be a UUID, 8-4-4-4-12 hexadecimal digits",
                "'inners':{}                    | inners            | must be a list",
                "'inners':'a'                   | inners            | must be a list",
                "'inners':[5]                   | inners[0]         | must be an object",
                "'inners':[{'name':'a','amount':1},{'name':'b','amount':'x'}] | inners[1].amount | must be a whole number",
                "'inners':[{'name':'a','amount':1,'count':1.5}] | inners[0].count | must be a whole number",
                "'inners':[{'name':'cursed','amount':1}]        | inners[0] | name is cursed",
                "'byName':{'a':'b'}             | byName.a          | must be a whole number",
                "'unheard':1,'number':1,'small':1 | unheard           | is not a known field",
                "'inners':[{'name':'a','amount':1,'nam':2}] | inners[0].nam     | is not a known field",
            })
    void a_wrong_value_is_refused_by_name(String field, String path, String message) {
        Problem problem = problemOf("{" + field.replace('\'', '"') + ",\"rest\":0}");

        assertEquals(ProblemType.INVALID, problem.type());
        assertEquals(path, problem.violations().getFirst().field());
        String said = problem.violations().getFirst().message();
        assertTrue(said.startsWith(message), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{",
                "{'number':1,'number':2,'small':0}",
                "{'number':1,'small':0} x",
                "{'number':1,'small':0}{}",
                "{'number':NaN}",
                "{'number':Infinity}",
                "{'number':01}",
                "{'number':1,}",
                "{number:1}",
                "{'text':'\u0001'}",
                "{'inners':[{'name':'a','amount':1,'amount':2}]}",
            })
    void what_is_not_json_is_malformed(String json) {
        Problem problem = problemOf(json.replace('\'', '"'));

        assertEquals(ProblemType.MALFORMED, problem.type());
        assertTrue(problem.detail().contains("line 1, column"), problem.detail());
    }

    @Test
    void a_field_inside_broken_json_is_named() {
        Problem problem = problemOf("{\"inners\":[{\"name\":\"a\",\"amount\":NaN}]}");

        assertEquals("inners[0].amount", problem.violations().getFirst().field());
    }

    @Test
    void a_string_of_100_001_characters_is_refused_by_name() {
        Problem problem = problemOf("{\"text\":\"" + "a".repeat(100_001) + "\"}");

        assertEquals("text", problem.violations().getFirst().field());
        assertTrue(problem.detail().contains("100000 characters"), problem.detail());
    }

    @Test
    void a_long_name_is_shortened_wherever_it_is_told() {
        String name = "n".repeat(900);
        for (String json :
                List.of(
                        "{\"%s\":1,\"number\":1,\"small\":1}",
                        "{\"byName\":{\"%s\":\"x\"}}",
                        "{\"byName\":{\"%s\":nonsense}}",
                        "{\"byName\":{\"%1$s\":1,\"%1$s\":1}}")) {
            Problem problem = problemOf(json.formatted(name));

            Problem.Violation told = problem.violations().getFirst();
            String all = problem.detail() + told.field() + told.message();
            assertTrue(all.length() < 800, all);
            assertTrue(told.field().contains("nnn…"), all);
        }
        Problem longer = problemOf("{\"" + "n".repeat(5_000) + "\":1}");
        assertTrue(longer.detail().contains("1000 characters"), longer.detail());
    }

    @Test
    void a_number_of_a_thousand_digits_is_too_large_for_its_field() {
        Problem problem = problemOf("{\"number\":" + "9".repeat(1000) + "}");

        assertEquals("number", problem.violations().getFirst().field());
    }

    @Test
    void a_deep_nest_is_refused() {
        Problem problem = problemOf("[".repeat(5_000) + "]".repeat(5_000));

        assertEquals(400, problem.type().status());
        assertNotNull(problemOf("{\"byName\":" + "{\"a\":".repeat(50) + "1" + "}".repeat(51)));
    }

    @Test
    void what_is_right_is_read() throws JsonProcessingException {
        Outer read =
                mapper.readValue(
                        """
                        {"inners":[{"name":"a","amount":9223372036854775807}],"text":"5",
                         "number":-9223372036854775808,"small":0,"flag":true,"exact":10,
                         "colour":"RED","day":"2024-02-29","at":"2026-01-15T18:00:00+09:00",
                         "id":"01932b6e-0000-7000-8000-000000000000","byName":{"a":1}}
                        """,
                        Outer.class);

        assertEquals(Long.MIN_VALUE, read.number());
        assertEquals(LocalDate.of(2024, 2, 29), read.day());
        assertEquals(Instant.parse("2026-01-15T09:00:00Z"), read.at());
    }

    @Test
    void dates_and_times_are_written_iso() throws JsonProcessingException {
        assertEquals(
                "[\"2026-01-15\",\"2026-01-15T09:00:00Z\"]",
                mapper.writeValueAsString(
                        List.of(LocalDate.of(2026, 1, 15), Instant.parse("2026-01-15T09:00:00Z"))));
    }

    private Problem problemOf(String json) {
        JsonProcessingException fault =
                assertThrows(
                        JsonProcessingException.class, () -> mapper.readValue(json, Outer.class));
        Problem problem = JsonFaults.problemOf(fault);
        assertNotNull(problem, fault::toString);
        return problem;
    }
}
