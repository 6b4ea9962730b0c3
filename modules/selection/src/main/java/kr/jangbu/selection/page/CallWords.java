package kr.jangbu.selection.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import kr.jangbu.foundation.Text;
import kr.jangbu.foundation.Won;
import kr.jangbu.programmes.Confidence;
import kr.jangbu.selection.terms.AwardItem;
import kr.jangbu.selection.terms.BonusRule;
import kr.jangbu.selection.terms.ConcentrationCap;
import kr.jangbu.selection.terms.Criterion;
import kr.jangbu.selection.terms.EligibilityRule;
import kr.jangbu.selection.terms.EntryTerms;
import kr.jangbu.selection.terms.Gate;
import kr.jangbu.selection.terms.Need;
import kr.jangbu.selection.terms.SizeNames;
import kr.jangbu.selection.terms.TieRule;
import org.jspecify.annotations.Nullable;

/** What the terms of a call are called on pages: {@code cdi:callWords}. */
@Named("callWords")
@ApplicationScoped
public class CallWords {
    public Text rule(EligibilityRule rule) {
        String figure = rule.limit() == null ? "" : rule.limit().toPlainString();
        return switch (rule.kind()) {
            case FIRM_AGE_BELOW ->
                    Text.of("업력 " + figure + "년 미만", "Younger than " + figure + " years");
            case FIRM_AGE_FROM ->
                    Text.of("업력 " + figure + "년 이상", "At least " + figure + " years old");
            case SIZE_CLASS -> {
                Text sizes = SizeNames.of(rule.values());
                yield Text.of("기업 규모: " + sizes.ko(), "Size class: " + sizes.en());
            }
            case SIZE_CERTIFICATE ->
                    Text.of(
                            "중소기업확인서가 접수 마감일에 유효",
                            "Size certificate valid when applications close");
            case NON_CAPITAL -> Text.of("본사가 비수도권", "Seat outside the capital area");
            case YOUTH_FOUNDER -> Text.of("청년 대표자", "Led by a youth founder");
            case TAX_STATUS ->
                    Text.of(
                            "국세청 기준 계속사업자(" + figure + "일 이내 확인)",
                            "In business by the tax office's word of the last " + figure + " days");
            case INDUSTRY_EXCLUDED -> Text.of("제외 업종이 아님", "Not an excluded industry");
            case INDUSTRY_WITHIN -> Text.of("대상 업종", "One of the industries that it is for");
            case DEBT_RATIO -> Text.of("업종별 제한 부채비율 이하", "Debt ratio within the industry's limit");
            case IMPAIRED_CAPITAL -> Text.of("자본잠식이 아님", "Capital not impaired");
            case RESEARCH_INTENSITY ->
                    Text.of(
                            "매출 대비 연구개발비 " + percent(rule.limit()) + "% 이상",
                            "Research of " + percent(rule.limit()) + " % of revenue or more");
            case EQUITY_MOST ->
                    Text.of("자기자본 " + korean(rule) + " 이하", "Equity of at most " + exact(rule));
            case ASSETS_MOST ->
                    Text.of("자산총액 " + korean(rule) + " 이하", "Assets of at most " + exact(rule));
            case NOT_DESIGNATED -> Text.of("아직 지정되지 않은 기업", "Not designated yet");
            case NOT_MICRO ->
                    Text.of("소상공인 제외(제조업 예외)", "No micro business, but for manufacturers");
        };
    }

    private static String percent(@Nullable BigDecimal ratio) {
        return ratio == null ? "" : ratio.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private static String korean(EligibilityRule rule) {
        return rule.limit() == null ? "" : Won.korean(rule.limit().longValue());
    }

    private static String exact(EligibilityRule rule) {
        return rule.limit() == null ? "" : Won.exact(rule.limit().longValue());
    }

    public Text onePer(EntryTerms.OnePer per) {
        return switch (per) {
            case GROUP -> Text.of("기업과 관계기업을 통틀어 1건", "One per firm and related group");
            case FIRM -> Text.of("기업당 1건", "One per firm");
            case APPLICATION -> Text.of("제한 없음", "No limit");
        };
    }

    public Text need(Need need) {
        return switch (need) {
            case REQUIRED -> Text.of("필수", "Required");
            case OPTIONAL -> Text.of("선택", "Optional");
        };
    }

    public Text gate(Gate gate) {
        return switch (gate.passed()) {
            case BY_ALL -> Text.of("평가위원 전원 통과", "Every reviewer must find it met");
            case BY_MAJORITY -> Text.of("평가위원 과반 통과", "A majority must find it met");
        };
    }

    public Text bonus(BonusRule bonus) {
        return switch (bonus.holds()) {
            case NON_CAPITAL -> Text.of("본사가 비수도권", "Seat outside the capital area");
            case YOUTH_FOUNDER -> Text.of("청년 대표자", "Led by a youth founder");
        };
    }

    public Text cap(ConcentrationCap cap) {
        return switch (cap.kind()) {
            case CAPITAL_AREA ->
                    Text.of(
                            "수도권 기업 최대 " + cap.most(),
                            "At most " + cap.most() + " of the capital area");
            case REGION ->
                    Text.of("한 지역 최대 " + cap.most(), "At most " + cap.most() + " of one region");
            case RELATED_GROUP ->
                    Text.of("관계기업 최대 " + cap.most(), "At most " + cap.most() + " of one group");
        };
    }

    /** The label of the field that holds a cap. */
    public Text capKind(ConcentrationCap cap) {
        return switch (cap.kind()) {
            case CAPITAL_AREA -> Text.of("수도권 기업 선정 한도", "Most of the capital area");
            case REGION -> Text.of("지역별 선정 한도", "Most of one region");
            case RELATED_GROUP -> Text.of("관계기업 선정 한도", "Most of one related group");
        };
    }

    public Text tie(TieRule tie, List<Criterion> criteria) {
        return switch (tie.kind()) {
            case CRITERION -> {
                Text name =
                        criteria.stream()
                                .filter(c -> c.code().equals(tie.criterion()))
                                .map(Criterion::name)
                                .findFirst()
                                .orElse(Text.of("–", "–"));
                yield Text.of(name.ko() + " 점수가 높은 신청", "More points for: " + name.en());
            }
            case NON_CAPITAL_FIRST -> Text.of("비수도권 기업", "Firms outside the capital area");
            case YOUTH_FIRST -> Text.of("청년 창업 기업", "Youth founders");
            case EARLIER_SUBMISSION -> Text.of("먼저 제출한 신청", "The earlier submission");
        };
    }

    public Text item(AwardItem item) {
        String detail = item.detail() == null ? "" : " " + item.detail();
        String ko = item.months() == null ? "" : " " + item.months() + "개월";
        String en = item.months() == null ? "" : " for " + item.months() + " months";
        return switch (item.kind()) {
            case DESIGNATION -> Text.of("전문기업 지정" + ko, "Designation" + en);
            case GPU_BLOCK ->
                    Text.of(
                            "GPU%s %,d장%s".formatted(detail, item.quantity(), ko),
                            "%,d GPUs%s%s".formatted(item.quantity(), detail, en));
            case DATA_ACCESS -> Text.of("데이터 이용" + detail + ko, "Access to data" + detail + en);
            case RESEARCH_MONEY ->
                    Text.of(
                            "연구비 최대 " + Won.korean(item.quantity()) + ko,
                            "Research money of at most " + Won.exact(item.quantity()) + en);
        };
    }

    public Text confidence(Confidence confidence) {
        return switch (confidence) {
            case HIGH -> Text.of("공식 자료", "Official");
            case MEDIUM -> Text.of("언론·복수 자료", "Press, several sources");
            case LOW -> Text.of("약한 자료", "One weak source");
            case ASSUMPTION -> Text.of("가정", "Assumption");
        };
    }
}
