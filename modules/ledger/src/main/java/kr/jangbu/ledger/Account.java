package kr.jangbu.ledger;

/**
 * An account to open. Not its balance: that is {@link Balance}.
 *
 * @param id any text of 1 to {@value #MAX_ID_LENGTH} characters, e.g. {@code programme/soft-loan}
 */
public record Account(String id, Unit unit, Constraint constraint) {
    public static final int MAX_ID_LENGTH = 64;

    /**
     * @throws IllegalArgumentException when the id is empty or too long
     */
    public Account {
        if (!Texts.fits(id, MAX_ID_LENGTH)) {
            throw new IllegalArgumentException(
                    "an account id is a text of 1 to " + MAX_ID_LENGTH + " characters");
        }
    }
}
