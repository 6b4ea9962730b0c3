package kr.jangbu.web;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.jangbu.web.trial.TrialDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TrialDatabase.class)
class StayTest {
    @Test
    @TestSecurity(user = "startup", roles = "startup")
    void stays() throws Exception {
        Files.writeString(Path.of("/tmp/webport"), "" + RestAssured.port);
        while (Files.exists(Path.of("/tmp/webport"))) {
            Thread.sleep(500);
        }
    }
}
