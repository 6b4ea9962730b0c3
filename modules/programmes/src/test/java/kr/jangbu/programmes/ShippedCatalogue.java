package kr.jangbu.programmes;

import java.nio.file.Path;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.load.CatalogueFiles;

/** The catalogue as it is shipped in {@code config/}. */
public final class ShippedCatalogue {
    public static final Path CONFIG =
            Path.of(System.getProperty("jangbu.root", "../..")).resolve("config");

    private ShippedCatalogue() {}

    public static Programmes read() {
        return CatalogueFiles.read(new ConfigFolder(CONFIG), new YamlFiles());
    }
}
