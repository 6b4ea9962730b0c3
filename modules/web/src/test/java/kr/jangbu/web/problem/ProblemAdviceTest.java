package kr.jangbu.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemAdviceTest {
    @ParameterizedTest
    @EnumSource
    void every_kind_is_explained_in_both_languages(ProblemType type) {
        ProblemAdvice advice = ProblemAdvice.on(type);

        assertNotEquals(advice.cause().ko(), advice.cause().en());
        assertNotEquals(advice.remedy().ko(), advice.remedy().en());
    }

    @Test
    void no_two_kinds_share_an_explanation() {
        assertEquals(
                ProblemType.values().length,
                Arrays.stream(ProblemType.values())
                        .map(ProblemAdvice::on)
                        .collect(Collectors.toSet())
                        .size());
    }
}
