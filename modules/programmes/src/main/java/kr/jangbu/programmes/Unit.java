package kr.jangbu.programmes;

/** What an announced figure or a parameter counts. Not a unit of the books. */
public enum Unit {
    KRW,
    /** 0.6 is 60 %. */
    RATIO,
    GPU,
    FIRM,
    FACTORY
}
