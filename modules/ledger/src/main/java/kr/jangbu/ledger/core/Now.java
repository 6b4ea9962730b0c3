package kr.jangbu.ledger.core;

import java.time.Instant;
import java.time.LocalDate;
import kr.jangbu.ledger.Transfer;

/** When a batch is recorded, and from when its transfers count that name no date. */
record Now(Instant recordedAt, LocalDate businessDate) {
    LocalDate effectiveOn(Transfer transfer) {
        return transfer.effectiveOn() == null ? businessDate : transfer.effectiveOn();
    }
}
