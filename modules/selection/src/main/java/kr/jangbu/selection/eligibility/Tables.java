package kr.jangbu.selection.eligibility;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.YamlFiles;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.programmes.Source;
import kr.jangbu.selection.terms.Decimal;

/** The tables that rules compare with, from {@code config/calls/tables}. */
@Singleton
public class Tables {
    /** Industries by prefix of their code in the standard classification (KSIC). */
    public record Industries(
            String id, Text name, List<String> prefixes, String source, Confidence confidence) {
        Optional<String> match(Collection<String> codes) {
            return codes.stream()
                    .filter(code -> prefixes.stream().anyMatch(code::startsWith))
                    .findFirst();
        }
    }

    /** The debt ratio (debt / equity) above which a firm of an industry is restricted. */
    public record DebtLimit(
            String prefix, @Decimal BigDecimal limit, String source, Confidence confidence) {}

    /** A firm younger than this escapes the debt ratio. */
    public record Years(int value, String source, Confidence confidence) {}

    record IndustriesFile(Map<String, Source> sources, List<Industries> tables) {}

    record DebtFile(Map<String, Source> sources, Years exemptBelowYears, List<DebtLimit> limits) {}

    private final IndustriesFile industries;
    private final DebtFile debts;

    /**
     * @throws IllegalStateException naming the file and what is wrong with it
     */
    public Tables(ConfigFolder config, YamlFiles yaml) {
        industries = yaml.read(config.file("calls/tables/industries.yaml"), IndustriesFile.class);
        debts = yaml.read(config.file("calls/tables/debt-ratios.yaml"), DebtFile.class);
        industries.tables().forEach(t -> requireSource(t.source(), industries.sources()));
        debts.limits().forEach(l -> requireSource(l.source(), debts.sources()));
        requireSource(debts.exemptBelowYears().source(), debts.sources());
    }

    private static void requireSource(String source, Map<String, Source> sources) {
        if (!sources.containsKey(source)) {
            throw new IllegalStateException("calls/tables: there is no source " + source);
        }
    }

    Optional<Industries> industries(String id) {
        return industries.tables().stream().filter(t -> t.id().equals(id)).findFirst();
    }

    String title(Industries table) {
        return source(industries.sources(), table.source());
    }

    String title(DebtLimit limit) {
        return source(debts.sources(), limit.source());
    }

    private static String source(Map<String, Source> sources, String key) {
        Source source = sources.get(key);
        return source == null ? key : source.title();
    }

    int exemptBelowYears() {
        return debts.exemptBelowYears().value();
    }

    /** The limit of the longest prefix that fits. */
    Optional<DebtLimit> debtLimit(String ksicCode) {
        return debts.limits().stream()
                .filter(l -> ksicCode.startsWith(l.prefix()))
                .max(Comparator.comparingInt(l -> l.prefix().length()));
    }
}
