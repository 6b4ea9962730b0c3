package kr.jangbu.loans;

import kr.jangbu.foundation.Text;

/** What the money is for; limits and terms differ. */
public enum Purpose {
    /** 운전자금. */
    WORKING_CAPITAL("운전자금", "Working capital"),
    /** 시설자금. */
    FACILITY("시설자금", "Facility");

    private final Text label;

    Purpose(String ko, String en) {
        this.label = Text.of(ko, en);
    }

    public Text label() {
        return label;
    }
}
