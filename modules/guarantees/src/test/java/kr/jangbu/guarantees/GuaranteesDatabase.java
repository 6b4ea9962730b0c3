package kr.jangbu.guarantees;

import kr.jangbu.testing.ModuleDatabase;

/** A database with the schemas that guarantees touch. */
public final class GuaranteesDatabase extends ModuleDatabase {
    public GuaranteesDatabase() {
        super("guarantees", "web", "ledger", "events", "office", "programmes", "guarantees");
    }
}
