package kr.jangbu.ledger.http;

/** Who may call: names of realm roles. */
final class Roles {
    static final String LEDGER_OPERATOR = "ledger-operator";
    static final String AUDITOR = "auditor";

    private Roles() {}
}
