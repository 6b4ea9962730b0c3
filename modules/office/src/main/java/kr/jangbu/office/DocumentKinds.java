package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which documents the house takes and how large they may be: {@code config/office/documents.yaml}.
 */
@ApplicationScoped
public class DocumentKinds {
    /**
     * A kind of document.
     *
     * @param types null: any that we take
     */
    public record Kind(String kind, String ko, String en, @Nullable List<FileType> types) {
        public Text name() {
            return Text.of(ko, en);
        }

        public boolean takes(FileType type) {
            return types == null || types.contains(type);
        }
    }

    record File(String source, int maxBytes, List<Kind> kinds) {}

    private final File file;

    DocumentKinds(ConfigFolder config, YamlFiles yaml) {
        file = yaml.read(config.file("office/documents.yaml"), File.class);
    }

    public List<Kind> all() {
        return file.kinds();
    }

    public Optional<Kind> find(String kind) {
        return file.kinds().stream().filter(k -> k.kind().equals(kind)).findFirst();
    }

    /** What a kind is called; its code where the file no longer has it. */
    public Text name(String kind) {
        return find(kind).map(Kind::name).orElse(Text.of(kind, kind));
    }

    public int maxBytes() {
        return file.maxBytes();
    }
}
