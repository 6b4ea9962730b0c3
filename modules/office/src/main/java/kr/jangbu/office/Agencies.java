package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;

/** The agencies (기관) that run programmes, from {@code config/office/agencies.yaml}. */
@ApplicationScoped
public class Agencies {
    /** An agency and the ids of the programmes that it runs. */
    public record Agency(String id, String ko, String en, List<String> programmes) {
        public Text name() {
            return Text.of(ko, en);
        }
    }

    record File(List<Agency> agencies) {}

    private final List<Agency> agencies;

    Agencies(ConfigFolder config, YamlFiles yaml) {
        agencies = yaml.read(config.file("office/agencies.yaml"), File.class).agencies();
    }

    public List<Agency> all() {
        return agencies;
    }

    public Optional<Agency> find(String id) {
        return agencies.stream().filter(a -> a.id().equals(id)).findFirst();
    }
}
