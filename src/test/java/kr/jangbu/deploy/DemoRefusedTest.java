package kr.jangbu.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import kr.jangbu.testing.Realm;
import kr.jangbu.testing.Servers;
import kr.jangbu.testing.ServiceProcess;
import org.junit.jupiter.api.Test;

/** In production a known password is an open door: the service does not start behind one. */
class DemoRefusedTest {
    @Test
    void it_does_not_start_with_anything_of_the_demos_and_names_all_of_it() throws IOException {
        String log =
                refusal(
                        production("refuses-demo")
                                .issuer(Realm.DEMO.issuer())
                                .environment("JANGBU_WEB_SECRET", "demo")
                                .environment("JANGBU_SESSION_SECRET", "too short to seal with")
                                .environment(
                                        "JANGBU_SEAL_KEY",
                                        "MC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));

        for (String client :
                List.of("jangbu-web", "jangbu-cli", "demo-ledger-operator", "demo-bank-003")) {
            assertTrue(log.contains("the client " + client + " exists with the demo's"), client);
        }
        assertTrue(log.contains("JANGBU_WEB_SECRET is the demo's secret"), log);
        assertTrue(log.contains("JANGBU_SESSION_SECRET has fewer than 32 characters"), log);
        assertTrue(log.contains("JANGBU_SEAL_KEY is the tests' key"), log);
    }

    @Test
    void it_does_not_start_when_nobody_can_say_whether_demo_secrets_exist() throws IOException {
        String log =
                refusal(
                        production("refuses-silence")
                                .issuer("http://localhost:1/realms/production"));

        assertTrue(log.contains("does not answer"), log);
    }

    @Test
    void it_does_not_start_without_a_secret_for_its_sessions() throws IOException {
        String log =
                refusal(production("refuses-nothing").environment("JANGBU_SESSION_SECRET", ""));

        assertTrue(log.contains("JANGBU_SESSION_SECRET"), log);
    }

    private static ServiceProcess.Setup production(String name) {
        return ProductionHouse.composed(
                name,
                Servers.database("refused"),
                Servers.kafka().bootstrap(),
                variable ->
                        variable.startsWith("JANGBU_DB")
                                ? passwordOf(variable)
                                : ProductionHouse.secret(variable));
    }

    /** The test servers' roles have their names as passwords. */
    private static String passwordOf(String variable) {
        Servers.Database database = Servers.database("refused");
        return variable.equals("JANGBU_DB_PASSWORD")
                ? database.appPassword()
                : database.ownerPassword();
    }

    private static String refusal(ServiceProcess.Setup setup) throws IOException {
        try (ServiceProcess service = ServiceProcess.launch(setup)) {
            assertNotEquals(0, service.awaitExit());
            assertEquals(false, service.isAlive());
            return Files.readString(service.log());
        }
    }
}
