package kr.jangbu.web.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/**
 * Turns broken constraints of a request into a problem that names fields as the caller wrote them.
 */
final class Violations {
    private Violations() {}

    static Problem problemOf(Collection<? extends ConstraintViolation<?>> broken) {
        List<Problem.Violation> violations =
                broken.stream()
                        .map(v ->
                                new Problem.Violation(fieldOf(v.getPropertyPath()), v.getMessage()))
                        .sorted(
                                Comparator.comparing(Problem.Violation::field)
                                        .thenComparing(Problem.Violation::message))
                        .toList();
        Problem problem = Problem.of(ProblemType.INVALID, sentence(violations));
        violations.forEach(v -> problem.violation(v.field(), v.message()));
        return problem;
    }

    private static String sentence(List<Problem.Violation> violations) {
        Problem.Violation first = violations.getFirst();
        String rest = violations.size() == 1 ? "" : ", and " + (violations.size() - 1) + " more";
        return first.field() + " " + first.message() + rest;
    }

    /**
     * Drops the Java method, and the name of the parameter that holds the body: {@code
     * post.request.transfers[3].amount} is {@code transfers[3].amount} to the caller.
     */
    static String fieldOf(Path path) {
        StringBuilder field = new StringBuilder();
        for (Iterator<Path.Node> nodes = path.iterator(); nodes.hasNext(); ) {
            Path.Node node = nodes.next();
            boolean javaOnly =
                    node.getKind() == ElementKind.METHOD
                            || (node.getKind() == ElementKind.PARAMETER && nodes.hasNext());
            if (!javaOnly) {
                append(field, node);
            }
        }
        return field.isEmpty() ? "$" : field.toString();
    }

    static boolean isReturnValue(Path path) {
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static void append(StringBuilder field, Path.Node node) {
        if (node.isInIterable() && node.getIndex() != null) {
            field.append('[').append(node.getIndex()).append(']');
        } else if (node.isInIterable()) {
            field.append(field.isEmpty() ? "" : ".").append(node.getKey());
        }
        if (node.getName() != null
                && node.getKind() != ElementKind.CONTAINER_ELEMENT
                && node.getKind() != ElementKind.BEAN) {
            field.append(field.isEmpty() ? "" : ".").append(node.getName());
        }
    }
}
