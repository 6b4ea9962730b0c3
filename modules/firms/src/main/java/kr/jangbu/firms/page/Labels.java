package kr.jangbu.firms.page;

import kr.jangbu.firms.Region;
import kr.jangbu.firms.SizeClass;
import kr.jangbu.firms.profile.BankAccount;
import kr.jangbu.firms.profile.RelatedParty;
import kr.jangbu.firms.profile.TaxOffice;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Membership;

/** What a person reads for our codes. */
final class Labels {
    private Labels() {}

    static Text of(Region region) {
        return switch (region) {
            case SEOUL_OVERCONCENTRATION ->
                    Text.of("수도권 과밀억제권역", "Seoul and its overconcentration zone");
            case CAPITAL_AREA -> Text.of("그 밖의 수도권", "Rest of the capital area");
            case NON_CAPITAL -> Text.of("비수도권", "Outside the capital area");
        };
    }

    static Text of(SizeClass size) {
        return switch (size) {
            case MICRO -> Text.of("소상공인", "Micro enterprise");
            case SMALL -> Text.of("소기업", "Small enterprise");
            case MEDIUM -> Text.of("중기업", "Medium enterprise");
            case MID -> Text.of("중견기업", "Mid-sized enterprise");
            case LARGE -> Text.of("대기업", "Large enterprise");
        };
    }

    static Text of(Membership.Capacity capacity) {
        return switch (capacity) {
            case OWNER -> Text.of("대표 (서명할 수 있음)", "Owner (may sign)");
            case STAFF -> Text.of("직원 (신청할 수 있음)", "Staff (may apply)");
            case OFFICER -> Text.of("담당자", "Officer");
        };
    }

    static Text of(BankAccount.NameCheck check) {
        return switch (check) {
            case MATCHES -> Text.of("예금주 확인", "Holder confirmed");
            case DIFFERS -> Text.of("예금주 다름", "Another holder");
            case UNKNOWN -> Text.of("예금주 미확인", "Holder not confirmed");
        };
    }

    static Text of(TaxOffice.Status status) {
        return switch (status) {
            case ACTIVE -> Text.of("계속사업자", "In business");
            case SUSPENDED -> Text.of("휴업", "Suspended");
            case CLOSED -> Text.of("폐업", "Closed");
            case UNREGISTERED -> Text.of("미등록", "Not registered");
            case UNKNOWN -> Text.of("확인 안 됨", "Not confirmed");
        };
    }

    static Text of(RelatedParty.Relation relation) {
        return switch (relation) {
            case OWNER -> Text.of("소유자", "Owner");
            case EXECUTIVE -> Text.of("임원", "Executive");
            case AFFILIATE -> Text.of("계열사", "Affiliate");
            case SUBSIDIARY -> Text.of("자회사", "Subsidiary");
        };
    }

    static Text of(RelatedParty.Source source) {
        return switch (source) {
            case SHAREHOLDER_REGISTER -> Text.of("주주명부", "Register of shareholders");
            case CORPORATE_REGISTER -> Text.of("법인등기부", "Corporate register");
            case FINANCIAL_STATEMENTS -> Text.of("재무제표", "Financial statements");
            case DECLARATION -> Text.of("기업 신고", "Declared by the firm");
        };
    }
}
