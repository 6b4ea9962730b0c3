package kr.jangbu.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The least that keeps balances: a PL/pgSQL function with two updates and an insert. No ids that
 * are checked, no history, no log, no codes.
 */
final class PlainFunction {
    private static final String SETUP =
            """
            create table public.plain_account (
                id bigint primary key, debits bigint not null, credits bigint not null,
                check (debits <= credits)) with (fillfactor = 50);
            create table public.plain_transfer (
                id bigint generated always as identity primary key, debit bigint not null,
                credit bigint not null, amount bigint not null, at timestamptz not null default now());
            insert into public.plain_account
            select i, 0, 1000000000000000 from generate_series(0, 10000) i;
            create function public.plain_post(debit_id bigint, credit_id bigint, amount bigint) returns void
            language plpgsql as $$
            begin
                update public.plain_account set debits = debits + amount where id = debit_id;
                update public.plain_account set credits = credits + amount where id = credit_id;
                insert into public.plain_transfer (debit, credit, amount) values (debit_id, credit_id, amount);
            end $$
            """;

    private PlainFunction() {}

    static void create(BenchDatabase database) throws SQLException {
        try (Connection db = database.owner();
                Statement statement = db.createStatement()) {
            statement.execute(SETUP);
        }
    }

    /** From the hot account, which is number 0; commits by itself. */
    static void post(Connection db, long credit, long amount) throws SQLException {
        try (PreparedStatement statement =
                db.prepareStatement("select public.plain_post(0, ?, ?)")) {
            statement.setLong(1, credit);
            statement.setLong(2, amount);
            statement.execute();
        }
    }
}
