package kr.jangbu.ledger.core;

import kr.jangbu.ledger.Result;

/** What is known about a transfer id that was used before. */
public sealed interface Prior {
    record Recorded(Row row) implements Prior {}

    record Failed(Result result) implements Prior {}
}
