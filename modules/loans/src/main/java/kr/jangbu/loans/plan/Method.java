package kr.jangbu.loans.plan;

/** How principal is repaid after the grace. */
public enum Method {
    /** 원리금균등분할상환. */
    EQUAL_INSTALLMENT,
    /** 원금균등분할상환. */
    EQUAL_PRINCIPAL,
    /** 만기일시상환. */
    BULLET
}
