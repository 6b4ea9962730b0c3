package kr.jangbu.office.documents;

import java.util.List;
import kr.jangbu.ledger.Account;
import kr.jangbu.ledger.Constraint;
import kr.jangbu.ledger.Transfer;
import kr.jangbu.ledger.Unit;
import kr.jangbu.office.Document;
import kr.jangbu.office.Party;

/**
 * How documents stand in the books: one piece per document, from the register to its owner, with
 * the content's hash as subject. So the sealed log proves that this content was there by then.
 */
public final class DocumentAccounts {
    private static final String REGISTER = "document-register";

    private DocumentAccounts() {}

    /** Both accounts, in the order of their ids. */
    public static List<Account> of(Party owner) {
        return List.of(REGISTER, account(owner)).stream()
                .sorted()
                .map(id -> new Account(id, Unit.DOCUMENT, Constraint.NONE))
                .toList();
    }

    /** The transfer that files it; its id is the document's. */
    public static Transfer filing(Document document) {
        return Transfer.posted(
                document.id(),
                account(document.owner()),
                REGISTER,
                1,
                "DOCUMENT_FILED",
                "sha256:" + document.sha256());
    }

    private static String account(Party owner) {
        return switch (owner.kind()) {
            case FIRM, AGENCY, PROVIDER -> "documents:" + owner.id();
            case PERSON ->
                    throw new IllegalArgumentException(
                            "documents belong to firms, agencies and providers");
        };
    }
}
