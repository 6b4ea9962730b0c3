package kr.jangbu.input;

import static kr.jangbu.input.SpoiltBodies.LEFT_OUT;
import static kr.jangbu.input.WrongValues.BLANK;
import static kr.jangbu.input.WrongValues.MOST_OF_A_LONG;
import static kr.jangbu.input.WrongValues.NULL;
import static kr.jangbu.input.WrongValues.OVER_A_TRILLION;
import static kr.jangbu.input.WrongValues.ZERO;

import java.util.UUID;
import java.util.stream.Stream;
import kr.jangbu.testing.Client;

/**
 * Good requests to the ledger. Its contract takes more than other parts do: what is well formed but
 * makes no sense is answered 200, by a result code per item.
 */
final class LedgerRequests {
    private static final String ANY_TEXT = "any text of its length";
    private static final String BY_RESULT = "a result code says that it is missing";
    private static final String DEFAULT = "has a default";

    private LedgerRequests() {}

    static Stream<GoodRequest> of(Client operator) {
        return Stream.of(accounts(operator), transfers(operator));
    }

    private static GoodRequest accounts(Client operator) {
        return GoodRequest.of(
                        "POST /api/v1/ledger/accounts",
                        operator,
                        """
                        {"accounts":[{"id":"account %s","unit":"SEAT","constraint":"NONE"}]}
                        """
                                .formatted(UUID.randomUUID()))
                .legal("accounts[0].id", ANY_TEXT, BLANK)
                .legal("accounts[0].constraint", DEFAULT, NULL, LEFT_OUT);
    }

    /** Its accounts do not exist: nothing moves, whatever is legal. */
    private static GoodRequest transfers(Client operator) {
        String item = "transfers[0].";
        return GoodRequest.of(
                        "POST /api/v1/ledger/transfers",
                        operator,
                        """
                        {"transfers":[{"id":"%1$s","kind":"PENDING","debitAccountId":"no account %1$s",
                         "creditAccountId":"no other account %1$s","amount":100,
                         "pendingId":"%2$s","timeoutSeconds":60,"linked":false,"balancing":"NONE",
                         "closing":"NONE","code":"some code","subject":"some subject",
                         "effectiveOn":"2026-01-15"}]}
                        """
                                .formatted(UUID.randomUUID(), UUID.randomUUID()))
                .legal(item + "debitAccountId", BY_RESULT, NULL, LEFT_OUT, BLANK)
                .legal(item + "creditAccountId", BY_RESULT, NULL, LEFT_OUT, BLANK)
                .legal(
                        item + "amount",
                        "amounts are 0 to 2^63-1",
                        ZERO,
                        OVER_A_TRILLION,
                        MOST_OF_A_LONG)
                .legal(item + "pendingId", "only the second phase has one", NULL, LEFT_OUT)
                .legal(item + "timeoutSeconds", "0 is never", ZERO, NULL, LEFT_OUT)
                .legal(item + "linked", DEFAULT, NULL, LEFT_OUT)
                .legal(item + "balancing", DEFAULT, NULL, LEFT_OUT)
                .legal(item + "closing", DEFAULT, NULL, LEFT_OUT)
                .legal(item + "code", BY_RESULT, NULL, LEFT_OUT)
                .legal(item + "code", ANY_TEXT, BLANK)
                .legal(item + "subject", BY_RESULT, NULL, LEFT_OUT)
                .legal(item + "subject", ANY_TEXT, BLANK)
                .legal(item + "effectiveOn", "the business date by default", NULL, LEFT_OUT);
    }
}
