package kr.jangbu.testing;

/**
 * How often tests kill something in the midst of its work: {@code -Djangbu.kills=200} says how many
 * databases die; of services, which take long to start, a tenth.
 */
public final class Kills {
    private static final int USUAL = 18;
    private static final int WHEN_LONG = 300;
    private static final int LEAST_OF_SERVICES = 3;
    private static final int DATABASES_PER_SERVICE = 10;

    private Kills() {}

    public static int ofDatabase() {
        return Integer.getInteger("jangbu.kills", Seeds.cases(USUAL, WHEN_LONG));
    }

    public static int ofService() {
        return Math.max(LEAST_OF_SERVICES, ofDatabase() / DATABASES_PER_SERVICE);
    }
}
