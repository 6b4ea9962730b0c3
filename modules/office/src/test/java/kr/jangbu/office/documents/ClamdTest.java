package kr.jangbu.office.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Optional;
import java.util.Random;
import kr.jangbu.office.VirusScan.Verdict;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.junit.jupiter.api.Test;

/** What is said to ClamAV's daemon, and what its answers mean. */
class ClamdTest {
    private static final byte[] CONTENT = content();

    @Test
    void a_content_is_sent_in_pieces_and_an_ok_is_clean() throws IOException {
        try (ClamdTwin twin = ClamdTwin.answering("stream: OK\0")) {
            Clamd clamd = new Clamd(Optional.of(twin.address()));

            assertEquals(Verdict.CLEAN, clamd.scan(CONTENT));
            assertArrayEquals(CONTENT, twin.received());
        }
    }

    @Test
    void what_it_found_is_infected() throws IOException {
        try (ClamdTwin twin = ClamdTwin.answering("stream: Win.Test.EICAR_HDB-1 FOUND\0")) {
            assertEquals(Verdict.INFECTED, new Clamd(Optional.of(twin.address())).scan(CONTENT));
        }
    }

    @Test
    void an_error_is_no_verdict_and_nothing_is_taken() throws IOException {
        try (ClamdTwin twin = ClamdTwin.answering("INSTREAM size limit exceeded. ERROR\0")) {
            Clamd clamd = new Clamd(Optional.of(twin.address()));

            Problem no = assertThrows(Problem.class, () -> clamd.scan(CONTENT));
            assertEquals(ProblemType.UNAVAILABLE, no.type());
        }
    }

    @Test
    void a_daemon_that_is_away_is_no_verdict_either() throws IOException {
        String gone;
        try (ClamdTwin twin = ClamdTwin.answering("")) {
            gone = twin.address();
        }
        Clamd clamd = new Clamd(Optional.of(gone));

        Problem no = assertThrows(Problem.class, () -> clamd.scan(CONTENT));
        assertEquals(ProblemType.UNAVAILABLE, no.type());
    }

    @Test
    void without_a_daemon_nobody_looked() {
        assertEquals(Verdict.NOT_SCANNED, new Clamd(Optional.empty()).scan(CONTENT));
        assertEquals(Verdict.NOT_SCANNED, new Clamd(Optional.of("")).scan(CONTENT));
    }

    private static byte[] content() {
        byte[] content = new byte[200_000];
        new Random(1).nextBytes(content);
        return content;
    }
}
