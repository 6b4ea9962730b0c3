package kr.jangbu.firms;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import kr.jangbu.foundation.BusinessRegistrationNumber;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.YamlFiles;

/** What a firm's record is looked at by: {@code config/firms/rules.yaml}. */
@ApplicationScoped
public class FirmRules {
    /**
     * What the middle two digits of a number say.
     *
     * @param from the first of them, 0 to 99
     * @param to the last of them
     * @param kind e.g. {@code SOLE_TRADER}
     * @param corporation whether such a firm has a corporate number
     */
    public record NumberClass(
            int from, int to, String kind, String ko, String en, boolean corporation) {
        public Text name() {
            return Text.of(ko, en);
        }

        public boolean isKnown() {
            return !kind.equals(UNKNOWN.kind());
        }
    }

    /** Digits of no class that we know. */
    public static final NumberClass UNKNOWN =
            new NumberClass(0, 0, "UNKNOWN", "알 수 없음", "Not known", false);

    record File(
            String numberClassSource,
            List<NumberClass> numberClasses,
            String ksicSource,
            int ksicVersion,
            String taxOfficeSource,
            int taxOfficeValidDays) {}

    private final File file;

    FirmRules(ConfigFolder config, YamlFiles yaml) {
        file = yaml.read(config.file("firms/rules.yaml"), File.class);
    }

    public NumberClass classOf(BusinessRegistrationNumber number) {
        int middle = Integer.parseInt(number.digits().substring(3, 5));
        return file.numberClasses().stream()
                .filter(c -> c.from() <= middle && middle <= c.to())
                .findFirst()
                .orElse(UNKNOWN);
    }

    public String numberClassSource() {
        return file.numberClassSource();
    }

    /** The revision of the industry classification that rules ask for. */
    public int ksicVersion() {
        return file.ksicVersion();
    }

    public String ksicSource() {
        return file.ksicSource();
    }

    public int taxOfficeValidDays() {
        return file.taxOfficeValidDays();
    }

    public String taxOfficeSource() {
        return file.taxOfficeSource();
    }
}
