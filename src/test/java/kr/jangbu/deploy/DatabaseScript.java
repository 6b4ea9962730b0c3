package kr.jangbu.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs {@code postgres.sql} as psql would: {@code \getenv} and {@code :'variable'}. */
final class DatabaseScript {
    private static final Pattern GETENV = Pattern.compile("(?m)^\\\\getenv (\\w+) (\\w+)$");
    private static final Pattern VARIABLE = Pattern.compile(":'(\\w+)'");

    private DatabaseScript() {}

    static void run(Path script, Connection superuser, Map<String, String> environment)
            throws IOException, SQLException {
        String text = Files.readString(script);
        Map<String, String> variables = new HashMap<>();
        GETENV.matcher(text)
                .results()
                .forEach(m -> variables.put(m.group(1), environment.get(m.group(2))));
        String sql =
                VARIABLE.matcher(GETENV.matcher(text).replaceAll("").replaceAll("(?m)^--.*$", ""))
                        .replaceAll(m -> Matcher.quoteReplacement(quoted(variables, m.group(1))));
        try (Statement statement = superuser.createStatement()) {
            for (String one : sql.split(";", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    private static String quoted(Map<String, String> variables, String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing sets the variable " + name);
        }
        return "'" + value.replace("'", "''") + "'";
    }
}
