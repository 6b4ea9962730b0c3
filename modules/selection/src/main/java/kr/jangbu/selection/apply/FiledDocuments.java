package kr.jangbu.selection.apply;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Documents;
import kr.jangbu.office.Party;
import kr.jangbu.selection.ApplicationContent;
import kr.jangbu.selection.ApplicationContent.Attachment;
import kr.jangbu.web.problem.Problem;
import kr.jangbu.web.problem.ProblemType;

/** The documents that an application names are filed ones of its own firm, with that content. */
@ApplicationScoped
class FiledDocuments {
    private final Documents documents;

    FiledDocuments(Documents documents) {
        this.documents = documents;
    }

    /**
     * Looks each of them up.
     *
     * @throws Problem INVALID naming every one that is not there, as {@code documents.<code>}
     */
    void requireFiled(UUID firmId, ApplicationContent content) {
        Problem problem =
                Problem.of(
                        ProblemType.INVALID,
                        Text.of("서류를 확인해 주십시오.", "some documents cannot be used"));
        boolean faulty = false;
        for (Attachment attachment : content.documents()) {
            Documents.Fault fault =
                    documents
                            .fault(Party.firm(firmId), attachment.documentId(), attachment.sha256())
                            .orElse(null);
            if (fault != null) {
                faulty = true;
                problem.violation("documents." + attachment.code(), fault.what());
            }
        }
        if (faulty) {
            throw problem;
        }
    }
}
