package kr.jangbu.ledger.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands for our ids in a journal, and leads back to them. */
class NamesTest {
    private static final int TEXTS = 20_000;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "ceiling:youth:2026:used, ceiling:youth:2026:used",
                "한도:2026-a_b.c/d, 한도:2026-a_b.c/d",
                "two  spaces, two%20%20spaces",
                "\" edge \", %20edge%20",
                "(a)[b];c, %28a%29%5Bb%5D%3Bc",
                "100%, 100%25",
                "a::b:, a%3A%3Ab%3A",
                ":a, %3Aa",
                "held, %68eld",
                "held:a, %68eld:a",
                "heldback:held, heldback:held",
                "%68eld, %2568eld",
            })
    void an_id_is_written(String id, String name) {
        assertEquals(name, Names.account(id));
        assertEquals("held:" + name, Names.held(id));
    }

    @Test
    void undoing_the_percent_signs_gives_every_text_back() {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            String name = Names.account(text);

            assertEquals(
                    text, URLDecoder.decode(name, StandardCharsets.UTF_8), () -> "seed " + seed);
            assertTrue(name.matches("[\\p{L}\\p{Nd}%:_./-]+"), () -> name + ", seed " + seed);
        }
    }

    /** Of characters that matter, and of any others. */
    private static String text(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            String some = "held::%;()[]  *!=@|\"\n,";
            int c =
                    random.nextBoolean()
                            ? some.charAt(random.nextInt(some.length()))
                            : random.nextInt(1, Character.MIN_SURROGATE);
            text.appendCodePoint(c);
        }
        return text.toString();
    }
}
