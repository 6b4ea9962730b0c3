package kr.jangbu.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A child process ends when asked, when killed, and when its parent vanishes. */
class ChildTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir Path folder;

    @Test
    void it_ends_when_closed_and_leaves_no_pid_file() {
        Child child = Child.start(sleeper(folder));
        ProcessHandle process = child.process().orElseThrow();

        child.close();

        assertFalse(process.isAlive());
        assertFalse(Files.exists(folder.resolve("child.pid")));
    }

    @Test
    void its_own_end_is_told_with_its_code() throws Exception {
        Child child = Child.start(spec(folder, List.of("/bin/sh", "-c", "exit 7")));

        assertEquals(7, child.onExit().get(10, TimeUnit.SECONDS));
        Trouble trouble =
                assertThrows(Trouble.class, () -> child.awaitReady(PATIENCE, () -> false));
        assertTrue(String.valueOf(trouble.getMessage()).contains("ended with code 7"));
    }

    @Test
    void it_is_gone_soon_after_its_parent_was_killed() throws Exception {
        Process parent =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Parent.class.getName(),
                                folder.toString())
                        .inheritIO()
                        .start();
        ProcessHandle child = awaitChild();

        parent.destroyForcibly().waitFor();

        assertTrue(Leftovers.waitFor(child, PATIENCE), "the child outlived its parent");
    }

    @Test
    void a_successor_ends_what_a_predecessor_left() {
        Child left = Child.start(sleeper(folder));
        ProcessHandle old = left.process().orElseThrow();

        Child successor = Child.start(sleeper(folder));

        assertFalse(old.isAlive());
        successor.close();
    }

    @Test
    void a_stranger_with_a_remembered_pid_is_left_alone() throws IOException {
        Path pidFile = folder.resolve("child.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n");

        assertFalse(Leftovers.stop(pidFile, "no such mark", PATIENCE));
    }

    /** The parent that will be killed. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws InterruptedException {
            Child child = Child.start(sleeper(Path.of(arguments[0])));
            Thread.sleep(Duration.ofMinutes(10));
            child.close();
        }
    }

    private ProcessHandle awaitChild() throws InterruptedException {
        Path pidFile = folder.resolve("child.pid");
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < end) {
            var child = Leftovers.find(pidFile, "sleep");
            if (child.isPresent()) {
                return child.get();
            }
            Thread.sleep(50);
        }
        throw new AssertionError("the parent never started its child");
    }

    private static Child.Spec sleeper(Path folder) {
        return spec(folder, List.of("sleep", "600"));
    }

    private static Child.Spec spec(Path folder, List<String> command) {
        return new Child.Spec(
                "child",
                command,
                Map.of(),
                List.of(),
                folder,
                folder.resolve("child.log"),
                folder.resolve("child.pid"),
                "sleep");
    }
}
