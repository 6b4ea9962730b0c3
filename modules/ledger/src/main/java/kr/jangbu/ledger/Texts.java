package kr.jangbu.ledger;

/** What a text must be to stand in the books: not empty, not too long, storable. */
final class Texts {
    private Texts() {}

    /**
     * Counts characters as people do (code points). PostgreSQL cannot store U+0000, and half a
     * surrogate pair cannot be written as UTF-8.
     */
    static boolean fits(String text, int maxCharacters) {
        int characters = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                return false;
            }
            characters++;
            i += Character.charCount(c);
        }
        return characters > 0 && characters <= maxCharacters;
    }
}
