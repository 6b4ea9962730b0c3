package kr.jangbu.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked from the zonky binaries artifact of this machine.
 *
 * <p>Zonky's own Java class is not used: it registers a shutdown hook of its own, which would stop
 * the database beside our orderly stop and under the feet of a service that still commits.
 */
public final class PostgresBinaries {
    private static final int OWNER_EXECUTES = 0100;
    private static final long COMMAND_PATIENCE_SECONDS = 120;

    private final Path home;
    private final List<String> prefix;

    private PostgresBinaries(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    /** Unpacks into the folder, once: later calls find the programs there. */
    public static synchronized PostgresBinaries in(Path folder) {
        try {
            if (!Files.exists(folder.resolve("complete"))) {
                Path fresh = folder.resolveSibling(folder.getFileName() + ".new");
                FileTree.delete(fresh);
                FileTree.delete(folder);
                unpack(fresh);
                Files.createFile(fresh.resolve("complete"));
                Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL into " + folder, e);
        }
        return new PostgresBinaries(folder.toAbsolutePath(), prefixForRoot());
    }

    /**
     * Runs one of its programs to its end.
     *
     * @throws Trouble when it fails, with what it printed
     */
    void run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        try {
            Path output = Files.createTempFile("jangbu-" + program, ".out");
            try {
                Process process =
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(output.toFile())
                                .start();
                process.getOutputStream().close();
                if (!process.waitFor(COMMAND_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new Trouble(
                            "PostgreSQL's %s did not end within %d s:%n%s"
                                    .formatted(program, COMMAND_PATIENCE_SECONDS, Tail.of(output)));
                }
                if (process.exitValue() != 0) {
                    throw new Trouble(
                            "PostgreSQL's %s failed:%n%s".formatted(program, Tail.of(output)));
                }
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + program, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + program, e);
        }
    }

    private static void unpack(Path target) throws IOException {
        String resource = archiveOfThisMachine();
        try (InputStream packed =
                PostgresBinaries.class.getClassLoader().getResourceAsStream(resource)) {
            if (packed == null) {
                throw new Trouble(
                        "no PostgreSQL for this machine: %s is not on the class path"
                                .formatted(resource));
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(
                            new XZCompressorInputStream(new BufferedInputStream(packed)))) {
                for (TarArchiveEntry entry = tar.getNextEntry();
                        entry != null;
                        entry = tar.getNextEntry()) {
                    extract(tar, entry, target);
                }
            }
        }
    }

    private static void extract(InputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean executable = (entry.getMode() & OWNER_EXECUTES) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String archiveOfThisMachine() {
        String os =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
                        ? "darwin"
                        : "linux";
        String arch =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    case String other -> other;
                };
        return "postgres-%s-%s.txz".formatted(os, arch);
    }

    /**
     * PostgreSQL refuses to run as root. Within a user namespace that maps nobody, root is not root
     * and still owns its files.
     */
    private static List<String> prefixForRoot() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        try {
            Process probe =
                    new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true).start();
            if (probe.waitFor() == 0) {
                return List.of("unshare", "-U");
            }
        } catch (IOException e) {
            // No such program: the same answer as a kernel that forbids it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Trouble(
                "PostgreSQL does not run as root, and this machine lacks user namespaces (unshare -U)."
                        + " Run as an ordinary user.");
    }
}
