package kr.jangbu.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The schemas of some modules, where the whole service does not run that would migrate by itself.
 */
public final class Migrations {
    private Migrations() {}

    /**
     * Migrates an empty database, in the order of the versions, as the owner.
     *
     * @param appRole who gets the service's rights
     */
    public static void run(Connection owner, String appRole, String... modules)
            throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (Path file : files(modules)) {
                statement.execute(Files.readString(file).replace("${appRole}", appRole));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String... modules) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : modules) {
            Path folder =
                    Checkout.root()
                            .resolve("modules/" + module + "/src/main/resources/db/migration");
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(all::add);
            }
        }
        all.sort(Comparator.comparing(file -> file.getFileName().toString()));
        return all;
    }
}
