package kr.jangbu.programmes;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.jangbu.foundation.ConfigFolder;
import kr.jangbu.foundation.Text;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Kind;
import kr.jangbu.ledger.Side;
import kr.jangbu.ledger.Unit;
import kr.jangbu.office.YamlFiles;

/**
 * What the accounts and transfers of the books are called, for people: {@code
 * config/ledger/chart-of-accounts.yaml}. The ledger itself takes any account and any code.
 */
@Singleton
public class ChartOfAccounts {
    private static final String FILE = "ledger/chart-of-accounts.yaml";
    private static final Pattern PART = Pattern.compile("\\{[a-z]+\\}");

    /**
     * A kind of account.
     *
     * @param pattern what its ids look like, with one name in braces per part
     * @param normal the side that makes it grow
     * @param owner the module that makes the ids
     */
    public record AccountKind(
            String kind,
            String pattern,
            Text name,
            Unit unit,
            Constraint constraint,
            Side normal,
            String owner) {
        /** A part of an id holds no colon. */
        private Pattern ids() {
            return Pattern.compile(PART.matcher(pattern).replaceAll("[^:]+"));
        }
    }

    /** What a transfer is for. */
    public record Code(String code, Text name, String purpose, String postedBy) {}

    record File(List<AccountKind> accounts, List<Code> codes) {}

    private final Map<Pattern, AccountKind> kinds;
    private final Map<String, Code> codes;

    /**
     * @throws IllegalStateException naming the file and field that is wrong
     */
    @Inject
    public ChartOfAccounts(ConfigFolder config, YamlFiles yaml) {
        File file = yaml.read(config.file(FILE), File.class);
        kinds =
                file.accounts().stream()
                        .collect(Collectors.toMap(AccountKind::ids, Function.identity()));
        codes = file.codes().stream().collect(Collectors.toMap(Code::code, Function.identity()));
    }

    /** The kind of an account; empty for one that the chart doesn't know. */
    public Optional<AccountKind> kindOf(String accountId) {
        return kinds.entrySet().stream()
                .filter(kind -> kind.getKey().matcher(accountId).matches())
                .map(Map.Entry::getValue)
                .findAny();
    }

    /** What an account is called; its id where the chart doesn't know it. */
    public Text account(String accountId) {
        return kindOf(accountId).map(AccountKind::name).orElse(Text.of(accountId, accountId));
    }

    public Optional<Code> find(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** What a transfer is for; its code where the chart doesn't know it. */
    public Text code(String code) {
        return find(code).map(Code::name).orElse(Text.of(code, code));
    }

    /** What a transfer does, as an accountant says it. */
    public static Text kind(Kind kind) {
        return switch (kind) {
            case POSTED -> Text.of("기장", "Posted");
            case PENDING -> Text.of("보류", "Held");
            case POST_PENDING -> Text.of("보류 확정", "Hold posted");
            case VOID_PENDING -> Text.of("보류 해제", "Hold released");
            case EXPIRY -> Text.of("보류 만료", "Hold expired");
        };
    }
}
