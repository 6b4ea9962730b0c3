package kr.jangbu.firms;

/** How large a firm is in law. */
public enum SizeClass {
    /** 소상공인. */
    MICRO,
    /** 소기업. */
    SMALL,
    /** 중기업. */
    MEDIUM,
    /** 중견기업. */
    MID,
    /** 대기업. */
    LARGE
}
