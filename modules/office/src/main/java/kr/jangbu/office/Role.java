package kr.jangbu.office;

/**
 * The realm roles, as the identity provider writes them. What a person is, not for whom they act.
 */
public final class Role {
    public static final String STARTUP = "startup";
    public static final String OFFICER = "officer";
    public static final String REVIEWER = "reviewer";
    public static final String PROVIDER = "provider";
    public static final String FUND_MANAGER = "fund-manager";
    public static final String LIMITED_PARTNER = "lp";
    public static final String AUDITOR = "auditor";
    public static final String OPERATOR = "operator";
    public static final String ADMIN = "admin";
    public static final String BANK = "bank";
    public static final String LEDGER_OPERATOR = "ledger-operator";

    private Role() {}
}
