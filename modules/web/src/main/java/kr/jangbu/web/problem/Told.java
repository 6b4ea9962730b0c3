package kr.jangbu.web.problem;

/** What a caller wrote, as an answer may repeat it: not at length, and no half characters. */
final class Told {
    private static final int REPLACEMENT = 0xFFFD;

    private Told() {}

    /**
     * @param most in characters; what is longer ends in {@code …}
     */
    static String of(String written, int most) {
        StringBuilder told = new StringBuilder();
        written.codePoints()
                .limit(most)
                .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .forEach(told::appendCodePoint);
        boolean isWhole = written.codePointCount(0, written.length()) <= most;
        return isWhole ? told.toString() : told.append('…').toString();
    }
}
