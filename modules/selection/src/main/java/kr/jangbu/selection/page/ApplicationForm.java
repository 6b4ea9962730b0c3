package kr.jangbu.selection.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Document;
import kr.jangbu.selection.ApplicationContent;
import kr.jangbu.selection.apply.ContentRequest;
import kr.jangbu.selection.terms.CallTerms;
import kr.jangbu.selection.terms.Coded;
import kr.jangbu.selection.terms.Declaration;
import kr.jangbu.selection.terms.Question;
import kr.jangbu.selection.terms.RequiredDocument;
import kr.jangbu.web.page.FormErrors;

/**
 * An application as a form: parts, questions, declarations, and what stands in each field.
 *
 * @param shelf the firm's documents that can be chosen; none where nothing is written
 */
public record ApplicationForm(
        CallTerms terms, Map<String, String> values, List<String> fields, List<Document> shelf) {
    /** One part of the form and its questions. */
    public record Part(Text name, List<Question> questions) {}

    /** To read. */
    static ApplicationForm of(CallTerms terms, ApplicationContent content) {
        return of(terms, content, List.of());
    }

    static ApplicationForm of(CallTerms terms, ApplicationContent content, List<Document> shelf) {
        Map<String, String> values = new HashMap<>();
        content.answers().forEach((code, answer) -> values.put("answers." + code, answer));
        content.declarations()
                .forEach((code, yes) -> values.put("declarations." + code, yes ? "yes" : "no"));
        content.documents()
                .forEach(d -> values.put("documents." + d.code(), d.documentId().toString()));
        return new ApplicationForm(terms, values, content.fields(), shelf);
    }

    static ApplicationForm of(CallTerms terms, Typed typed, List<Document> shelf) {
        return new ApplicationForm(terms, typed.fields(), typed.values("fields"), shelf);
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

    /** Whether a document stands for one that the call asks for. */
    public boolean isChosen(String code, UUID document) {
        return value("documents." + code).equals(document.toString());
    }

    public boolean names(String field) {
        return fields.contains(field);
    }

    /** What cannot even be kept. */
    FormErrors faults() {
        FormErrors errors = FormErrors.none();
        for (RequiredDocument document : terms.entry().documents()) {
            String field = "documents." + document.code();
            if (!value(field).isEmpty() && chosen(field).isEmpty()) {
                errors.add(
                        field,
                        Text.of("귀사가 올린 서류에서 골라 주십시오.", "Choose one of your firm's documents."));
            }
        }
        return errors;
    }

    private Optional<Document> chosen(String field) {
        return shelf.stream().filter(d -> d.id().toString().equals(value(field))).findFirst();
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
                        .flatMap(d ->
                                chosen("documents." + d.code()).stream()
                                        .map(chosen ->
                                                new ContentRequest.DocumentRequest(
                                                        d.code(), chosen.id(), chosen.sha256())))
                        .toList();
        List<String> known = terms.fields().stream().map(Coded::code).toList();
        return new ContentRequest(
                fields.stream().filter(known::contains).distinct().toList(),
                answers,
                sworn,
                documents);
    }
}
