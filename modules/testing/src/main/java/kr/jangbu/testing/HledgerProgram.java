package kr.jangbu.testing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The program {@code hledger}, as anybody runs it on a journal. */
public final class HledgerProgram {
    private final Path journal;

    private HledgerProgram(Path journal) {
        this.journal = journal;
    }

    public static HledgerProgram on(Path journal) {
        return new HledgerProgram(journal);
    }

    /**
     * What it says.
     *
     * @throws IllegalStateException when it objects, with its words
     */
    public String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("hledger", "-f", journal.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + ": " + said);
        }
        return said;
    }

    /**
     * The balances of all accounts that are not at nothing, by name; of accounts with one unit.
     *
     * @param options e.g. {@code --real}
     */
    public Map<String, BigInteger> balances(String... options)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("balance", "-N", "-O", "csv"));
        arguments.addAll(Arrays.asList(options));
        Map<String, BigInteger> balances = new HashMap<>();
        for (String line : run(arguments.toArray(String[]::new)).lines().skip(1).toList()) {
            String[] cells = line.substring(1, line.length() - 1).split("\",\"", -1);
            balances.put(cells[0], new BigInteger(cells[1].split(" ", 2)[0]));
        }
        return balances;
    }
}
