package kr.jangbu.ledger.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import kr.jangbu.ledger.AccountEntry;
import kr.jangbu.ledger.Entry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry as it is listed anywhere, and how the account stood after it. */
@Schema(name = "LedgerStatementLine")
public record StatementLine(@JsonUnwrapped Entry entry, AccountEntry.After after) {
    static StatementLine of(AccountEntry line) {
        return new StatementLine(line.entry(), line.after());
    }
}
