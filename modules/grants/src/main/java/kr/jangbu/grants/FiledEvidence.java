package kr.jangbu.grants;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kr.jangbu.foundation.Text;
import kr.jangbu.office.Documents;
import kr.jangbu.office.Party;
import kr.jangbu.web.problem.Problem;

/** Evidence is a document that the firm filed here, with the content that it says. */
@ApplicationScoped
public class FiledEvidence {
    private final Documents documents;

    FiledEvidence(Documents documents) {
        this.documents = documents;
    }

    /**
     * Looks a firm's evidence up.
     *
     * @param field how the caller names it, e.g. {@code evidence[0]}
     * @throws Problem INVALID naming the number or the digest below the field
     */
    public void require(UUID firmId, Evidence evidence, String field) {
        UUID id = evidence.documentId();
        if (id == null) {
            throw Problem.invalid(
                    field + ".documentId",
                    Text.of("서류를 먼저 올리고 골라 주십시오.", "is required: file the document first"));
        }
        documents
                .fault(Party.firm(firmId), id, evidence.sha256())
                .ifPresent(fault -> {
                    throw Problem.invalid(field + "." + fault.field(), fault.what());
                });
    }

    /**
     * A firm's document that was chosen by its number.
     *
     * @param field where it was chosen
     * @throws Problem INVALID naming the field when the firm has none of that number
     */
    public Evidence chosen(UUID firmId, UUID documentId, String field) {
        return documents
                .find(Party.firm(firmId), documentId)
                .map(d -> new Evidence(d.fileName(), d.sha256(), d.id()))
                .orElseThrow(() ->
                        Problem.invalid(
                                field,
                                Text.of("올린 서류 가운데 골라 주십시오.", "is no document of the firm")));
    }
}
