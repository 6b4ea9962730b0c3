package kr.jangbu.deploy;

import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kr.jangbu.embedded.Child;
import kr.jangbu.embedded.Ports;
import kr.jangbu.testing.Checkout;

/** HAProxy as a process with the configuration of production and a certificate of its own. */
final class Proxy implements AutoCloseable {
    static final String LOGIN_HOST = "login.test";

    /** Debian keeps it where only an administrator's path leads. */
    private static final String PROGRAM =
            Files.isExecutable(Path.of("/usr/sbin/haproxy")) ? "/usr/sbin/haproxy" : "haproxy";

    private final Child child;
    private final int http;
    private final int https;
    private final KeyStore trust;

    private Proxy(Child child, int http, int https, KeyStore trust) {
        this.child = child;
        this.http = http;
        this.https = https;
        this.trust = trust;
    }

    /**
     * @param replicas host and port of both
     * @param keycloak host and port
     */
    static Proxy start(Path folder, List<String> replicas, String keycloak) throws Exception {
        int http = Ports.free();
        int https = Ports.free();
        KeyStore trust = certificate(folder);
        Path configuration = Checkout.root().resolve("config/deploy/haproxy.cfg");
        Child child =
                Child.start(
                        new Child.Spec(
                                "the proxy",
                                List.of(PROGRAM, "-db", "-f", configuration.toString()),
                                Map.of(
                                        "PROXY_HTTP",
                                        "127.0.0.1:" + http,
                                        "PROXY_HTTPS",
                                        "127.0.0.1:" + https,
                                        "PROXY_CERTIFICATE",
                                        folder + "/jangbu.pem",
                                        "PROXY_SERVICE_1",
                                        replicas.get(0),
                                        "PROXY_SERVICE_2",
                                        replicas.get(1),
                                        "PROXY_KEYCLOAK",
                                        keycloak,
                                        "PROXY_DNS",
                                        "127.0.0.1:53",
                                        "JANGBU_LOGIN_HOST",
                                        LOGIN_HOST,
                                        "JANGBU_PUBLIC_HOST",
                                        "localhost"),
                                List.of(),
                                folder,
                                folder.resolve("proxy.log"),
                                folder.resolve("proxy.pid"),
                                configuration.toString()));
        child.awaitReady(Duration.ofSeconds(20), () -> listens(https));
        return new Proxy(child, http, https, trust);
    }

    String plainUrl() {
        return "http://localhost:" + http;
    }

    String url() {
        return "https://localhost:" + https;
    }

    /** The authority that signed its certificate. */
    KeyStore trust() {
        return trust;
    }

    @Override
    public void close() {
        child.close();
    }

    private static KeyStore certificate(Path folder) throws Exception {
        new CertificateGenerator(folder, true)
                .generate(
                        new CertificateRequest()
                                .withName("jangbu")
                                .withFormat(Format.PEM)
                                .withCN("localhost")
                                .withSubjectAlternativeName("DNS:localhost"));
        Files.writeString(
                folder.resolve("jangbu.pem"),
                Files.readString(folder.resolve("jangbu.crt"))
                        + Files.readString(folder.resolve("jangbu.key")));
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        try (InputStream authority = Files.newInputStream(folder.resolve("jangbu-ca.crt"))) {
            trust.setCertificateEntry(
                    "jangbu",
                    CertificateFactory.getInstance("X.509").generateCertificate(authority));
        }
        return trust;
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
