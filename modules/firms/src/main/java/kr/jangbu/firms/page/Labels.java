package kr.jangbu.firms.page;

import kr.jangbu.firms.Region;
import kr.jangbu.firms.SizeClass;
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
}
