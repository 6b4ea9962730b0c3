package kr.jangbu.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.jangbu.testing.Checkout;

/** A shell script that stands in a module's README, run as a reader would run it. */
final class Recipe {
    private final Path script;

    private Recipe(Path script) {
        this.script = script;
    }

    /** The block of shell whose first line names the script. */
    static Recipe of(String module, String name) throws IOException {
        String readme =
                Files.readString(Checkout.root().resolve("modules").resolve(module + "/README.md"));
        Matcher block =
                Pattern.compile("```sh\n(# " + Pattern.quote(name) + ".*?)```", Pattern.DOTALL)
                        .matcher(readme);
        if (!block.find()) {
            throw new IllegalStateException("the README of %s has no %s".formatted(module, name));
        }
        Path script = Files.createTempFile("recipe", ".sh");
        Files.writeString(script, block.group(1));
        return new Recipe(script);
    }

    /** Gives its exit status. */
    int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
