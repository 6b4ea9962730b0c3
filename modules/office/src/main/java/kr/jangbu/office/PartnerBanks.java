package kr.jangbu.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;

/**
 * The banks that pay and collect for the programmes, from {@code config/office/partner-banks.yaml}.
 */
@ApplicationScoped
public class PartnerBanks {
    /** A bank by its three-digit code. */
    public record Bank(String code, String ko, String en) {
        public Text name() {
            return Text.of(ko, en);
        }
    }

    record File(String source, List<Bank> banks) {}

    private final List<Bank> banks;

    PartnerBanks(ConfigFolder config, YamlFiles yaml) {
        banks = yaml.read(config.file("office/partner-banks.yaml"), File.class).banks();
    }

    public List<Bank> all() {
        return banks;
    }

    public Optional<Bank> find(String code) {
        return banks.stream().filter(b -> b.code().equals(code)).findFirst();
    }
}
