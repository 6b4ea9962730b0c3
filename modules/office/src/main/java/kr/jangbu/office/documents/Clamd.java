package kr.jangbu.office.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.VirusScan;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Asks ClamAV's daemon over TCP: {@code zINSTREAM}, pieces with their length before them, a piece
 * of length 0, and one line back. Without {@code jangbu.clamd} (host:port) nothing is scanned, and
 * the document says so.
 *
 * <p>Source: clamd(8), section COMMANDS.
 */
@ApplicationScoped
class Clamd implements VirusScan {
    private static final Logger LOG = Logger.getLogger(Clamd.class);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 30_000;
    private static final int PIECE_BYTES = 64 * 1024;
    private static final int MAX_ANSWER_BYTES = 1_000;

    private final Optional<String> address;

    Clamd(@ConfigProperty(name = "jangbu.clamd") Optional<String> address) {
        this.address = address.filter(a -> !a.isBlank());
    }

    @Override
    public Verdict scan(byte[] content) {
        if (address.isEmpty()) {
            return Verdict.NOT_SCANNED;
        }
        String answer = ask(address.get(), content);
        if (answer.endsWith(" FOUND")) {
            LOG.warnf("a document was refused: %s", answer);
            return Verdict.INFECTED;
        }
        if (answer.endsWith(": OK")) {
            return Verdict.CLEAN;
        }
        throw unavailable(answer);
    }

    private static String ask(String address, byte[] content) {
        int colon = address.lastIndexOf(':');
        InetSocketAddress daemon =
                new InetSocketAddress(
                        address.substring(0, colon),
                        Integer.parseInt(address.substring(colon + 1)));
        try (Socket socket = new Socket()) {
            socket.connect(daemon, CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < content.length; from += PIECE_BYTES) {
                int length = Math.min(PIECE_BYTES, content.length - from);
                out.writeInt(length);
                out.write(content, from, length);
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(MAX_ANSWER_BYTES);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        } catch (IOException e) {
            throw unavailable(e.toString());
        }
    }

    private static Problem unavailable(String why) {
        LOG.errorf("the virus scanner gave no verdict: %s", why);
        return Problem.of(
                ProblemType.UNAVAILABLE,
                Text.of(
                        "바이러스 검사기가 응답하지 않아 지금은 서류를 받을 수 없습니다. 잠시 뒤 다시 올려 주십시오.",
                        "the virus scanner does not answer, so no document is taken now: try again"
                                + " in a moment"));
    }
}
