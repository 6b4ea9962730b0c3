package kr.jangbu.firms;

/** Where a firm sits, as far as programmes and taxes tell places apart. */
public enum Region {
    /** 수도권과밀억제권역: Seoul and the overconcentration zone around it. */
    SEOUL_OVERCONCENTRATION,
    /** 수도권: the rest of the capital area. */
    CAPITAL_AREA,
    /** 비수도권: everywhere else. */
    NON_CAPITAL;

    public boolean isCapitalArea() {
        return this != NON_CAPITAL;
    }
}
