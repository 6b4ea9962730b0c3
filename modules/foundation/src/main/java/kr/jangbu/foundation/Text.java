package kr.jangbu.foundation;

/** What a person reads, in both languages of the house: Korean first. */
public record Text(String ko, String en) {
    public static Text of(String ko, String en) {
        return new Text(ko, en);
    }
}
