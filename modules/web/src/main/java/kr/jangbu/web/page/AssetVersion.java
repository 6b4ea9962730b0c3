package kr.jangbu.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/** A short mark of what our own style sheet and script contain; the same on every replica. */
final class AssetVersion {
    static final String CURRENT = of(List.of("jangbu.css", "jangbu.js"));

    private AssetVersion() {}

    private static String of(List<String> files) {
        CRC32 mark = new CRC32();
        for (String file : files) {
            try (InputStream content =
                    AssetVersion.class.getResourceAsStream("/META-INF/resources/assets/" + file)) {
                mark.update(content == null ? new byte[0] : content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + file, e);
            }
        }
        return Long.toHexString(mark.getValue());
    }
}
