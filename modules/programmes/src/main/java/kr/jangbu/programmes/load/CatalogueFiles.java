package kr.jangbu.programmes.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.Announcement;
import kr.jangbu.programmes.DesignationRule;
import kr.jangbu.programmes.DesignationRules;
import kr.jangbu.programmes.FirmCap;
import kr.jangbu.programmes.Programme;
import kr.jangbu.programmes.Programmes;
import kr.jangbu.programmes.Rate;
import kr.jangbu.programmes.Source;

/**
 * The files of the catalogue: {@code programmes/*.yaml}, one per programme; {@code
 * programmes/announced/*.yaml}, one per occasion; {@code programmes/rules/}, what holds across
 * programmes.
 */
public final class CatalogueFiles {
    private static final String FIRM_CAPS = "programmes/rules/firm-caps.yaml";
    private static final String BASE_RATES = "programmes/rules/base-rates.yaml";

    public record FirmCapsFile(Map<String, Source> sources, List<FirmCap> caps) {}

    private static final String DESIGNATIONS = "programmes/rules/designations.yaml";

    public record DesignationsFile(Map<String, Source> sources, List<DesignationRule> rules) {}

    public record BaseRatesFile(Map<String, Source> sources, List<Rate.Base> rates) {}

    private CatalogueFiles() {}

    /**
     * @throws IllegalStateException listing every file and field that is not in order
     */
    public static Programmes read(ConfigFolder config, YamlFiles yaml) {
        List<Programme> programmes = readAll(config, yaml, "programmes", Programme.class);
        List<Announcement> announcements =
                readAll(config, yaml, "programmes/announced", Announcement.class);
        FirmCapsFile caps = yaml.read(config.file(FIRM_CAPS), FirmCapsFile.class);
        BaseRatesFile rates = yaml.read(config.file(BASE_RATES), BaseRatesFile.class);
        List<String> faults = new ArrayList<>();
        programmes.forEach(p -> SourceRules.check("programmes/" + p.id(), p, p.sources(), faults));
        announcements.forEach(
                a -> SourceRules.check("programmes/announced/" + a.id(), a, a.sources(), faults));
        SourceRules.check(FIRM_CAPS, caps.caps(), caps.sources(), faults);
        SourceRules.check(BASE_RATES, rates.rates(), rates.sources(), faults);
        Programmes catalogue =
                new Programmes(programmes, caps.caps(), rates.rates(), announcements);
        faults.addAll(CatalogueRules.faults(catalogue));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "the catalogue is not in order:\n  " + String.join("\n  ", faults));
        }
        return catalogue;
    }

    /**
     * The rules of designations, for the programmes of the catalogue.
     *
     * @throws IllegalStateException listing every field that is not in order
     */
    public static DesignationRules readDesignations(
            ConfigFolder config, YamlFiles yaml, Programmes catalogue) {
        DesignationsFile file = yaml.read(config.file(DESIGNATIONS), DesignationsFile.class);
        List<String> faults = new ArrayList<>();
        SourceRules.check(DESIGNATIONS, file.rules(), file.sources(), faults);
        faults.addAll(DesignationFaults.of(file.rules(), catalogue));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(
                    "the rules of designations are not in order:\n  "
                            + String.join("\n  ", faults));
        }
        return new DesignationRules(file.sources(), file.rules());
    }

    private static <T> List<T> readAll(
            ConfigFolder config, YamlFiles yaml, String folder, Class<T> type) {
        return config.yamlFiles(folder).stream().map(file -> readNamed(yaml, file, type)).toList();
    }

    /** The file of a thing is called like the thing, so that an id leads to its file. */
    private static <T> T readNamed(YamlFiles yaml, Path file, Class<T> type) {
        T thing = yaml.read(file, type);
        String id =
                switch (thing) {
                    case Programme p -> p.id();
                    case Announcement a -> a.id();
                    default -> throw new IllegalArgumentException("no file has " + type);
                };
        if (!file.endsWith(id + ".yaml")) {
            throw new IllegalStateException(
                    "%s: id: is %s; file and id must agree".formatted(file, id));
        }
        return thing;
    }
}
