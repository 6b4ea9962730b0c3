package kr.jangbu.selection.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.selection.ApplicationContent;
import kr.jangbu.selection.apply.ContentRequest;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.selection.terms.Coded;
import kr.jangbu.selection.terms.Declaration;
import kr.jangbu.selection.terms.Question;
import kr.jangbu.selection.terms.RequiredDocument;
import kr.jangbu.web.page.FormErrors;

/** An application as a form: parts, questions, declarations, and what stands in each field. */
public record ApplicationForm(CallTerms terms, Map<String, String> values, List<String> fields) {
    /** One part of the form and its questions. */
    public record Part(Text name, List<Question> questions) {}

    static ApplicationForm of(CallTerms terms, ApplicationContent content) {
        Map<String, String> values = new HashMap<>();
        content.answers().forEach((code, answer) -> values.put("answers." + code, answer));
        content.declarations()
                .forEach((code, yes) -> values.put("declarations." + code, yes ? "yes" : "no"));
        content.documents()
                .forEach(d -> {
                    values.put("documents." + d.code(), d.documentId().toString());
                    values.put("sha256." + d.code(), d.sha256());
                });
        return new ApplicationForm(terms, values, content.fields());
    }

    static ApplicationForm of(CallTerms terms, Typed typed) {
        return new ApplicationForm(terms, typed.fields(), typed.values("fields"));
    }

    /** The parts, in the order of their first question. */
    public List<Part> parts() {
        Map<Text, List<Question>> byPart = new LinkedHashMap<>();
        terms.entry()
                .questions()
                .forEach(q -> byPart.computeIfAbsent(q.part(), p -> new ArrayList<>()).add(q));
        return byPart.entrySet().stream().map(e -> new Part(e.getKey(), e.getValue())).toList();
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean names(String field) {
        return fields.contains(field);
    }

    /** What cannot even be kept. */
    FormErrors faults() {
        FormErrors errors = FormErrors.none();
        for (RequiredDocument document : terms.entry().documents()) {
            String id = value("documents." + document.code());
            String sha256 = value("sha256." + document.code());
            if (id.isEmpty() && sha256.isEmpty()) {
                continue;
            }
            if (!isId(id)) {
                errors.add(
                        "documents." + document.code(),
                        Text.of("문서 번호를 확인해 주십시오.", "This is no document number."));
            }
            if (!sha256.matches("[0-9a-f]{64}")) {
                errors.add(
                        "sha256." + document.code(),
                        Text.of("SHA-256 값 64자를 적어 주십시오.", "Enter the SHA-256, 64 digits."));
            }
        }
        return errors;
    }

    private static boolean isId(String written) {
        try {
            return !UUID.fromString(written).toString().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The content of a form without {@link #faults}. */
    ContentRequest content() {
        Map<String, String> answers = new HashMap<>();
        for (Question question : terms.entry().questions()) {
            String answer = value("answers." + question.code());
            if (!answer.isEmpty()) {
                answers.put(question.code(), answer);
            }
        }
        Map<String, Boolean> sworn = new HashMap<>();
        for (Declaration declaration : terms.entry().declarations()) {
            switch (value("declarations." + declaration.code())) {
                case "yes" -> sworn.put(declaration.code(), true);
                case "no" -> sworn.put(declaration.code(), false);
                default -> {}
            }
        }
        List<ContentRequest.DocumentRequest> documents =
                terms.entry().documents().stream()
                        .filter(d -> !value("documents." + d.code()).isEmpty())
                        .map(d ->
                                new ContentRequest.DocumentRequest(
                                        d.code(),
                                        UUID.fromString(value("documents." + d.code())),
                                        value("sha256." + d.code())))
                        .toList();
        List<String> known = terms.fields().stream().map(Coded::code).toList();
        return new ContentRequest(
                fields.stream().filter(known::contains).distinct().toList(),
                answers,
                sworn,
                documents);
    }
}
