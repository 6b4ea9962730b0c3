package kr.jangbu.embedded;

/**
 * Something outside the program stands in the way: a taken port, a full disk, a missing file. Its
 * message is written for the person at the terminal and says what to do; no stack trace follows.
 */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Trouble(String message) {
        super(message);
    }

    public Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
