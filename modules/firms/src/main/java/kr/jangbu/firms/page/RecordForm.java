package kr.jangbu.firms.page;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.firms.FirmDetails;
import kr.jangbu.firms.Region;
import kr.jangbu.firms.SizeClass;
import kr.jangbu.firms.change.RelatedPeople;
import kr.jangbu.firms.change.SealedAccounts;
import kr.jangbu.firms.profile.FinancialYear;
import kr.jangbu.firms.profile.Industry;
import kr.jangbu.firms.profile.RelatedParty;
import kr.jangbu.firms.profile.SizeCertificate;
import kr.jangbu.foundation.BusinessRegistrationNumber;
import kr.jangbu.foundation.Text;
import kr.jangbu.web.PathIds;
import kr.jangbu.web.page.FormErrors;
import kr.jangbu.web.problem.Dates;
import org.jspecify.annotations.Nullable;

/** One part of a firm's record as a person typed it: texts, whatever they are. */
public final class RecordForm {
    private static final int LONGEST_NAME = 200;
    private static final long MOST_WON = 1_000_000_000_000_000L;
    private static final int MOST_PEOPLE = 1_000_000;

    private final Map<String, String> fields;
    private final FormErrors errors = FormErrors.none();

    private RecordForm(Map<String, String> fields) {
        this.fields = fields;
    }

    static RecordForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> fields = new HashMap<>();
        sent.forEach((name, values) -> fields.put(name, values.getFirst().strip()));
        return new RecordForm(fields);
    }

    /** The firm's present identity and size, to be changed. */
    static RecordForm showing(FirmDetails d, List<Industry> more) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", d.name());
        fields.put("nameEn", d.nameEn() == null ? "" : d.nameEn());
        fields.put("corporateNumber", d.corporateNumber() == null ? "" : d.corporateNumber());
        fields.put("representative", d.representative());
        fields.put("youthFounder", d.youthFounder() ? "yes" : "no");
        fields.put("foundedOn", d.foundedOn().toString());
        fields.put("ksicCode", d.ksicCode());
        fields.put("moreCodes", String.join(", ", more.stream().map(Industry::code).toList()));
        fields.put("region", d.region().name());
        fields.put("sizeClass", d.sizeClass().name());
        return new RecordForm(fields);
    }

    /** What was typed into a field; empty when nothing was. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Whether this was chosen in a list. */
    public boolean isChosen(String field, Object code) {
        return value(field).equals(code.toString());
    }

    /** The version that the person saw, for {@code If-Match}. */
    @Nullable String ifMatch() {
        return value("version").matches("[0-9]{1,18}") ? "\"" + value("version") + "\"" : null;
    }

    FormErrors errors() {
        return errors;
    }

    /** Number and size stay; null when something is wrong. */
    @Nullable FirmDetails details(FirmDetails old, int ksicVersion) {
        requireText("name");
        requireText("representative");
        if (!value("corporateNumber").isEmpty()
                && !value("corporateNumber").matches("[0-9]{6}-?[0-9]{7}")) {
            errors.add("corporateNumber", Text.of("13자리 숫자여야 합니다.", "Thirteen digits."));
        }
        require("youthFounder", value("youthFounder").matches("yes|no"));
        require("ksicCode", value("ksicCode").matches("[0-9]{5}"));
        require("moreCodes", value("moreCodes").matches("([0-9]{5}([,\\s]+|$))*"));
        Region region = one(Region.values(), "region");
        LocalDate founded = date("foundedOn", true);
        if (!errors.isEmpty() || region == null || founded == null) {
            return null;
        }
        return new FirmDetails(
                old.businessRegistrationNumber(),
                value("name"),
                orNull("nameEn"),
                orNull("corporateNumber"),
                value("representative"),
                value("youthFounder").equals("yes"),
                founded,
                value("ksicCode"),
                ksicVersion,
                region,
                old.sizeClass());
    }

    List<Industry> moreIndustries(int ksicVersion) {
        return Arrays.stream(value("moreCodes").split("[,\\s]+"))
                .filter(code -> !code.isEmpty())
                .map(code -> new Industry(code, ksicVersion))
                .toList();
    }

    @Nullable SizeClass size() {
        return one(SizeClass.values(), "sizeClass");
    }

    /** Null without a document; its dates are then not asked for. */
    @Nullable SizeCertificate certificate() {
        if (value("documentId").isEmpty()) {
            return null;
        }
        LocalDate from = date("validFrom", true);
        LocalDate until = date("validUntil", true);
        return from == null || until == null
                ? null
                : new SizeCertificate(PathIds.uuid(value("documentId"), "document"), from, until);
    }

    @Nullable FinancialYear year() {
        Long year = number("year", 2_199);
        require("year", year != null && year >= 1_950);
        FinancialYear figures =
                new FinancialYear(
                        year == null ? 0 : year.intValue(),
                        number("revenue", MOST_WON),
                        number("rndSpend", MOST_WON),
                        people(),
                        number("debt", MOST_WON),
                        signed("equity"),
                        number("assets", MOST_WON));
        return errors.isEmpty() ? figures : null;
    }

    RelatedPeople.@Nullable Stated related() {
        RelatedParty.Relation relation = one(RelatedParty.Relation.values(), "relation");
        RelatedParty.Source source = one(RelatedParty.Source.values(), "source");
        requireText("partyName");
        String written = value("partyNumber");
        require(
                "partyNumber",
                written.isEmpty() || BusinessRegistrationNumber.faultOf(written) == null);
        LocalDate birthDate = date("birthDate", written.isEmpty());
        LocalDate from = date("from", false);
        LocalDate to = date("to", false);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add("to", Text.of("시작일보다 앞섭니다.", "Lies before the first day."));
        }
        BigDecimal share = percent();
        if (!errors.isEmpty() || relation == null || source == null) {
            return null;
        }
        return new RelatedPeople.Stated(
                new RelatedPeople.Identity(
                        null,
                        written.isEmpty() ? null : BusinessRegistrationNumber.parse(written),
                        value("partyName"),
                        birthDate),
                new RelatedPeople.Tie(relation, share, from, to, source));
    }

    SealedAccounts.@Nullable Clear account() {
        require("bankCode", value("bankCode").matches("[0-9]{3}"));
        require("account", value("account").matches("[0-9A-Za-z-]{6,20}"));
        requireText("holder");
        return errors.isEmpty()
                ? new SealedAccounts.Clear(value("bankCode"), value("account"), value("holder"))
                : null;
    }

    /** The thing that a button stands beside; null when it is no id. */
    @Nullable UUID item() {
        return value("item").isEmpty() ? null : PathIds.uuid(value("item"), "item");
    }

    private void requireText(String field) {
        require(field, !value(field).isEmpty() && value(field).length() <= LONGEST_NAME);
    }

    private void require(String field, boolean right) {
        if (!right) {
            errors.add(field, Text.of("입력한 내용을 확인해 주십시오.", "Please check what you entered."));
        }
    }

    private @Nullable LocalDate date(String field, boolean needed) {
        if (value(field).isEmpty() && !needed) {
            return null;
        }
        try {
            return Dates.date(value(field));
        } catch (DateTimeException e) {
            errors.add(field, Text.of("날짜를 골라 주십시오.", "Choose a date."));
            return null;
        }
    }

    private @Nullable Long number(String field, long most) {
        String digits = value(field).replace(",", "");
        if (digits.isEmpty()) {
            return null;
        }
        boolean right = digits.matches("[0-9]{1,16}") && Long.parseLong(digits) <= most;
        require(field, right);
        return right ? Long.valueOf(digits) : null;
    }

    private @Nullable Long signed(String field) {
        String written = value(field);
        if (!written.startsWith("-")) {
            return number(field, MOST_WON);
        }
        String digits = written.substring(1).replace(",", "");
        boolean right = digits.matches("[0-9]{1,15}");
        require(field, right);
        return right ? Long.valueOf(-Long.parseLong(digits)) : null;
    }

    private @Nullable Integer people() {
        Long number = number("employees", MOST_PEOPLE);
        return number == null ? null : Integer.valueOf(number.intValue());
    }

    /** Typed in per cent, kept as a ratio. */
    private @Nullable BigDecimal percent() {
        String written = value("share");
        if (written.isEmpty()) {
            return null;
        }
        boolean right = written.matches("[0-9]{1,3}(\\.[0-9]{1,4})?");
        BigDecimal ratio = right ? new BigDecimal(written).movePointLeft(2) : BigDecimal.TWO;
        require("share", ratio.compareTo(BigDecimal.ONE) <= 0);
        return ratio;
    }

    private <E extends Enum<E>> @Nullable E one(E[] values, String field) {
        for (E candidate : values) {
            if (candidate.name().equals(value(field))) {
                return candidate;
            }
        }
        errors.add(field, Text.of("골라 주십시오.", "Please choose."));
        return null;
    }

    private @Nullable String orNull(String field) {
        return value(field).isEmpty() ? null : value(field);
    }
}
