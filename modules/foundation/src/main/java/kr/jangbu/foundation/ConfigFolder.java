package kr.jangbu.foundation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that holds the house's data files ({@code config/} of the checkout, mounted beside the
 * service elsewhere). Says where files are, not what they mean.
 */
public record ConfigFolder(Path path) {
    /**
     * @throws IllegalStateException when there is no such folder
     */
    public ConfigFolder {
        if (!Files.isDirectory(path)) {
            throw new IllegalStateException(
                    "no configuration folder at %s: set jangbu.config-dir"
                            .formatted(path.toAbsolutePath()));
        }
    }

    public Path file(String relative) {
        Path file = path.resolve(relative);
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException("the configuration lacks " + file.toAbsolutePath());
        }
        return file;
    }

    /** The YAML files of a sub-folder, by name. */
    public List<Path> yamlFiles(String folder) {
        try (Stream<Path> files = Files.list(path.resolve(folder))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + path.resolve(folder), e);
        }
    }
}
