package kr.jangbu.office.documents;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Speaks the daemon's side of {@code zINSTREAM} once, and gives one answer whatever it reads. */
final class ClamdTwin implements AutoCloseable {
    private static final String COMMAND = "zINSTREAM\0";

    private final ServerSocket server;
    private final CompletableFuture<byte[]> received = new CompletableFuture<>();

    private ClamdTwin(ServerSocket server) {
        this.server = server;
    }

    static ClamdTwin answering(String answer) throws IOException {
        ClamdTwin twin = new ClamdTwin(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(() -> twin.serve(answer));
        return twin;
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** What it was asked to scan. */
    byte[] received() {
        return received.join();
    }

    private void serve(String answer) {
        try (Socket socket = server.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            String command = new String(in.readNBytes(COMMAND.length()), StandardCharsets.US_ASCII);
            if (!command.equals(COMMAND)) {
                throw new IOException("not the command: " + command);
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.writeBytes(in.readNBytes(length));
            }
            received.complete(content.toByteArray());
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            received.completeExceptionally(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
