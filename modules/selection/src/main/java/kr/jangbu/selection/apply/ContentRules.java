package kr.jangbu.selection.apply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.ApplicationContent;
import kr.jangbu.selection.ApplicationContent.Attachment;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.selection.terms.Coded;
import kr.jangbu.selection.terms.Declaration;
import kr.jangbu.selection.terms.Need;
import kr.jangbu.selection.terms.Question;
import kr.jangbu.selection.terms.RequiredDocument;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;

/** What an application must and may hold by the terms of its call. */
public final class ContentRules {
    /** One thing that an application lacks, and the part of the form where it belongs. */
    public record Missing(String path, Text what) {}

    private ContentRules() {}

    /**
     * Refuses what the call does not ask for, and what is too long. An unfinished text is fine.
     *
     * @throws Problem INVALID naming every field
     */
    static void requireFitting(ApplicationContent content, CallTerms terms) {
        List<Missing> faults = new ArrayList<>();
        unknown(faults, "fields", content.fields(), codes(terms.fields(), Coded::code));
        unknown(
                faults,
                "answers",
                content.answers().keySet(),
                codes(terms.entry().questions(), Question::code));
        unknown(
                faults,
                "declarations",
                content.declarations().keySet(),
                codes(terms.entry().declarations(), Declaration::code));
        unknown(
                faults,
                "documents",
                content.documents().stream().map(Attachment::code).toList(),
                codes(terms.entry().documents(), RequiredDocument::code));
        for (Question question : terms.entry().questions()) {
            String answer = content.answers().getOrDefault(question.code(), "");
            if (answer.length() > question.longest()) {
                faults.add(
                        new Missing(
                                "answers." + question.code(),
                                Text.of(
                                        "%,d자까지 적을 수 있습니다.".formatted(question.longest()),
                                        "holds at most %d characters"
                                                .formatted(question.longest()))));
            }
        }
        refuse(faults, Text.of("공고에 맞지 않는 내용이 있습니다.", "something does not fit the call"));
    }

    private static <T> Set<String> codes(List<T> items, Function<T, String> code) {
        return items.stream().map(code).collect(Collectors.toSet());
    }

    private static void unknown(
            List<Missing> faults, String part, Iterable<String> written, Set<String> known) {
        Set<String> seen = new HashSet<>();
        for (String code : written) {
            if (!known.contains(code) || !seen.add(code)) {
                faults.add(
                        new Missing(
                                part,
                                Text.of(
                                        "공고에 없거나 두 번 적은 코드입니다: " + code,
                                        "the call knows no %s, or it stands twice"
                                                .formatted(code))));
            }
        }
    }

    /** What an application lacks to be handed in; empty when it is complete. */
    public static List<Missing> missing(ApplicationContent content, CallTerms terms) {
        List<Missing> missing = new ArrayList<>();
        if (!terms.fields().isEmpty() && content.fields().isEmpty()) {
            missing.add(
                    new Missing(
                            "fields", Text.of("전문 분야를 하나 이상 골라 주십시오.", "name at least one field")));
        }
        for (Question question : terms.entry().questions()) {
            if (question.need() == Need.REQUIRED
                    && content.answers().getOrDefault(question.code(), "").isBlank()) {
                missing.add(lacking("answers." + question.code(), question.name()));
            }
        }
        Map<String, Boolean> sworn = content.declarations();
        for (Declaration declaration : terms.entry().declarations()) {
            if (!sworn.containsKey(declaration.code())) {
                missing.add(lacking("declarations." + declaration.code(), declaration.statement()));
            }
        }
        Set<String> filed = codes(content.documents(), Attachment::code);
        for (RequiredDocument document : terms.entry().documents()) {
            if (document.need() == Need.REQUIRED && !filed.contains(document.code())) {
                missing.add(lacking("documents." + document.code(), document.name()));
            }
        }
        return List.copyOf(missing);
    }

    private static Missing lacking(String path, Text name) {
        return new Missing(path, Text.of("빠졌습니다: " + name.ko(), "is missing: " + name.en()));
    }

    /**
     * Refuses an application that is not complete.
     *
     * @throws Problem INVALID naming every part that is missing
     */
    static void requireComplete(ApplicationContent content, CallTerms terms) {
        refuse(
                missing(content, terms),
                Text.of("빠진 내용이 있어 제출할 수 없습니다.", "the application is not complete"));
    }

    private static void refuse(List<Missing> faults, Text why) {
        if (!faults.isEmpty()) {
            Problem problem = Problem.of(ProblemType.INVALID, why);
            faults.forEach(f -> problem.violation(f.path(), f.what()));
            throw problem;
        }
    }
}
