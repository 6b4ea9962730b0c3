package kr.jangbu.firms.change;

import kr.jangbu.foundation.Text;

/** What of a firm's record a change was about. */
public enum Part {
    REGISTRATION("등록", "Registration"),
    IDENTITY("기본 정보", "Identity"),
    SIZE("기업 규모", "Size"),
    YEARS("재무", "Financials"),
    RELATED_PARTIES("관계인", "Related parties"),
    ACCOUNTS("계좌", "Bank accounts"),
    TAX_OFFICE("국세청 조회", "Tax office"),
    NAME_CHECK("예금주 조회", "Name check");

    private final Text label;

    Part(String ko, String en) {
        this.label = Text.of(ko, en);
    }

    public Text label() {
        return label;
    }
}
