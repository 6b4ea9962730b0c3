package kr.jangbu.web;

import java.util.List;
import kr.jangbu.foundation.Finding;
import kr.jangbu.web.page.Language;

/** A finding as clients read it, in the reader's language. */
public record FindingAnswer(String code, String severity, String message, String citation) {
    public static FindingAnswer of(Finding finding, Language language) {
        return new FindingAnswer(
                finding.code(),
                finding.severity().name(),
                language.text(finding.message()),
                finding.citation());
    }

    public static List<FindingAnswer> all(List<Finding> findings, Language language) {
        return findings.stream().map(f -> of(f, language)).toList();
    }
}
