package kr.jangbu.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a fact's Javadoc says, so that the schemas explain themselves without saying it twice. */
record SourceComment(String summary, Map<String, String> components) {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*public record");
    private static final Pattern TAG = Pattern.compile("(?s)@param (\\w+) (.*?)(?=@param|$)");

    static SourceComment of(Class<?> fact) {
        try {
            String source =
                    Files.readString(SOURCES.resolve(fact.getName().replace('.', '/') + ".java"));
            Matcher comment = COMMENT.matcher(source);
            if (!comment.find()) {
                throw new IllegalStateException(fact + " has no comment that says what happened");
            }
            String text = plain(comment.group(1));
            Map<String, String> components = new HashMap<>();
            Matcher tag = TAG.matcher(text);
            while (tag.find()) {
                components.put(tag.group(1), tag.group(2).strip());
            }
            int tags = text.indexOf("@param");
            return new SourceComment(
                    (tags < 0 ? text : text.substring(0, tags)).strip(), components);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                .replaceAll("<p>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
