package kr.jangbu.embedded;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The whole service on one machine with real parts: what {@code ./run} starts once everything is
 * built. Prints what it does, then where to go and as whom, and stays until Ctrl-C.
 */
public final class Run {
    private static final long MIB = 1024L * 1024;

    /** A first start writes about 700 MiB; PostgreSQL on a full disk stops in mid-work. */
    private static final long NEEDED_BYTES = 1024 * MIB;

    private static final int LOG_BYTES = 20 * 1024 * 1024;
    private static final int LOG_FILES = 1;

    /** Kept reachable: a collected lock is an open one. */
    private static @Nullable FileLock lock;

    private static volatile boolean stopping;

    private Run() {}

    /**
     * Takes {@code --fresh} (forget all data first). The checkout is the system property {@code
     * jangbu.root}, else the working folder.
     */
    public static void main(String[] arguments) {
        Progress progress = new Progress(System.out);
        try {
            run(List.of(arguments), progress);
        } catch (Trouble trouble) {
            giveUp("%nCannot go on: %s%n".formatted(trouble.getMessage()));
        } catch (RuntimeException defect) {
            StringWriter trace = new StringWriter();
            defect.printStackTrace(new PrintWriter(trace));
            giveUp(trace.toString());
        }
    }

    /** What fails after Ctrl-C is a consequence of it, and nothing to tell. */
    private static void giveUp(String message) {
        if (!stopping) {
            System.err.print(message);
            System.err.flush();
            System.exit(1);
        }
    }

    private static void run(List<String> arguments, Progress progress) {
        boolean fresh = arguments.contains("--fresh");
        if (arguments.stream().anyMatch(a -> !a.equals("--fresh"))) {
            throw new Trouble("the only option is --fresh, which starts from nothing");
        }
        Settings settings =
                Settings.from(Path.of(System.getProperty("jangbu.root", ".")), System.getenv());
        requireSpace(settings.home());
        holdLock(settings.home().resolve("run.lock"));
        logToFile(settings.log("kafka"));

        House house = new House(settings, progress);
        house.stopLeftovers();
        if (fresh) {
            progress.say("forgetting all data");
            forget(settings);
            house = new House(settings, progress);
        }
        settings.requireFreePorts();
        keepPreviousLogs(settings);
        House started = house;
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().unstarted(() -> stop(started, progress)));
        started.start();
        loadDemoWorld(settings, progress);
        System.out.println(Welcome.table(settings, progress.seconds()));
        System.out.flush();
        // Until Ctrl-C, which runs the hook; or until a part gives up.
        throw new Trouble(
                started.partEnded().join() + "; see " + settings.log("service").getParent());
    }

    private static void loadDemoWorld(Settings settings, Progress progress) {
        if (Files.exists(settings.demoLoaded())) {
            return;
        }
        DemoWorld world =
                new DemoWorld(
                        settings.serviceUrl(), new Identity(settings.issuer()), progress::say);
        if (world.replay(settings.config().resolve("demo"))) {
            try {
                Files.createFile(settings.demoLoaded());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot note that the demo world is loaded", e);
            }
        }
    }

    private static void stop(House house, Progress progress) {
        stopping = true;
        progress.say("stopping");
        house.close();
        progress.say("everything is stopped");
    }

    private static void requireSpace(Path home) {
        try {
            Files.createDirectories(home);
            long usable = Files.getFileStore(home).getUsableSpace();
            if (usable < NEEDED_BYTES) {
                throw new Trouble(
                        "the disk of %s has %d MiB left, and at least %d MiB are needed. Make room first."
                                .formatted(home, usable / MIB, NEEDED_BYTES / MIB));
            }
        } catch (IOException e) {
            throw new Trouble("cannot write to %s: %s".formatted(home, e.getMessage()), e);
        }
    }

    /** Held until we end, in whatever way; the file tells the other who we are. */
    private static void holdLock(Path file) {
        try {
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            lock = channel.tryLock();
            if (lock == null) {
                throw new Trouble(
                        "it runs already, as process %s. Stop that one first (Ctrl-C there)."
                                .formatted(Files.readString(file).strip()));
            }
            // Through the same channel: closing any other one of this file would give up the lock.
            channel.truncate(0);
            String pid = ProcessHandle.current().pid() + "\n";
            channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    private static void forget(Settings settings) {
        FileTree.delete(settings.data());
        FileTree.delete(settings.home().resolve("logs"));
        FileTree.delete(settings.secrets());
        logToFile(settings.log("kafka"));
    }

    /** Each run begins its logs anew and keeps those of the run before. */
    private static void keepPreviousLogs(Settings settings) {
        try {
            for (String name : List.of("postgres", "keycloak", "service")) {
                Path log = settings.log(name);
                if (Files.exists(log)) {
                    Files.move(
                            log,
                            log.resolveSibling(name + ".previous.log"),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put the old logs aside", e);
        }
    }

    /** The broker lives in this process and talks a lot: not to the terminal. */
    private static void logToFile(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Logger root = Logger.getLogger("");
            for (Handler handler : root.getHandlers()) {
                root.removeHandler(handler);
                handler.close();
            }
            FileHandler handler = new FileHandler(file.toString(), LOG_BYTES, LOG_FILES, true);
            handler.setFormatter(new SimpleFormatter());
            root.addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot log to " + file, e);
        }
    }
}
