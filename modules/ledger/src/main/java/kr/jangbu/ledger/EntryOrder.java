package kr.jangbu.ledger;

/** From which end entries are read: by the time of recording, then by their place in the books. */
public enum EntryOrder {
    NEWEST,
    OLDEST
}
