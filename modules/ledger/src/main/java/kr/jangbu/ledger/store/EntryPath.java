package kr.jangbu.ledger.store;

import java.util.List;
import java.util.Objects;
import kr.jangbu.ledger.EntryQuery;

/**
 * The ways to entries. Each leads over places, in the order of (recorded_at, position) of an index
 * and of the few commits that are not filed yet; the entries at a place are then looked at.
 */
enum EntryPath {
    /** Over the commits that touched the account. */
    ACCOUNT(8_192) {
        @Override
        List<Arm> arms(EntryQuery query) {
            String account = Objects.requireNonNull(query.account());
            return List.of(
                    new Arm(OF_ACCOUNT.formatted("balance"), "commit_no", List.of(account)),
                    new Arm(
                            OF_ACCOUNT.formatted("unfiled_balance"),
                            "commit_no",
                            List.of(account)));
        }

        @Override
        void addFilters(Sql sql, EntryQuery query) {
            sql.add("and (debit_no = p.account_no or credit_no = p.account_no)");
            addSubject(sql, query);
            addCode(sql, query);
        }
    },

    /** Straight from transfer to transfer; some may be about another subject of the same key. */
    SUBJECT(1) {
        @Override
        List<Arm> arms(EntryQuery query) {
            List<Object> subject = List.of(Objects.requireNonNull(query.subject()));
            return List.of(
                    new Arm(OF_SUBJECT, "seq", subject),
                    new Arm(OF_SUBJECT_UNFILED, "seq", subject));
        }

        @Override
        void addFilters(Sql sql, EntryQuery query) {
            addSubject(sql, query);
            addCode(sql, query);
        }
    },

    /** Over the commits in which the code occurs. */
    CODE(8_192) {
        @Override
        List<Arm> arms(EntryQuery query) {
            String code = Objects.requireNonNull(query.code());
            return List.of(
                    new Arm(OF_CODE, "commit_no", List.of(code)),
                    new Arm(OF_CODE_UNFILED, "commit_no", List.of(code)));
        }

        @Override
        void addFilters(Sql sql, EntryQuery query) {
            addCode(sql, query);
        }
    },

    /** Over all commits. */
    TIME(8_192) {
        @Override
        List<Arm> arms(EntryQuery query) {
            return List.of(new Arm(COMMITS, "commit_no", List.of()));
        }

        @Override
        void addFilters(Sql sql, EntryQuery query) {}
    };

    private static final String OF_ACCOUNT =
            """
            select recorded_at, commit_no as position, account_no from ledger.%s
            where account_no = (select account_no from ledger.account where id = ?)
            """;

    private static final String OF_SUBJECT =
            """
            select recorded_at, seq as position from ledger.transfer_subject
            where subject_key = ledger.subject_key(?)
            """;

    // The offset keeps the database from searching all transfers for the subject.
    private static final String OF_SUBJECT_UNFILED =
            """
            select recorded_at, seq as position from (
                select t.recorded_at, t.seq from ledger.unfiled f
                join lateral (
                    select recorded_at, seq from ledger.transfer
                    where seq >= f.commit_no * 8192 and seq < (f.commit_no + 1) * 8192 and subject = ?
                    offset 0) t on true) u
            where true
            """;

    private static final String OF_CODE =
            "select recorded_at, commit_no as position from ledger.commit_code where code = ?";

    private static final String OF_CODE_UNFILED =
            "select recorded_at, commit_no as position from ledger.unfiled where codes @> array[?::text]";

    private static final String COMMITS =
            "select recorded_at, commit_no as position from ledger.commit where true";

    private final long width;

    EntryPath(long width) {
        this.width = width;
    }

    /**
     * A source of places, to which conditions are added.
     *
     * @param select gives {@code recorded_at} and {@code position}, and ends in a condition
     * @param position the column that stands as {@code position}
     */
    record Arm(String select, String position, List<Object> values) {}

    /** The one that passes over least. */
    static EntryPath of(EntryQuery query) {
        if (query.account() != null) {
            return ACCOUNT;
        }
        if (query.subject() != null) {
            return SUBJECT;
        }
        return query.code() != null ? CODE : TIME;
    }

    /** How many entries a place may hold: {@code seq} runs from position × width. */
    long width() {
        return width;
    }

    abstract List<Arm> arms(EntryQuery query);

    /** Adds what the places do not make sure of, as conditions on a transfer at place {@code p}. */
    abstract void addFilters(Sql sql, EntryQuery query);

    private static void addSubject(Sql sql, EntryQuery query) {
        if (query.subject() != null) {
            sql.add("and subject = ?", query.subject());
        }
    }

    private static void addCode(Sql sql, EntryQuery query) {
        if (query.code() != null) {
            sql.add("and code = ?", query.code());
        }
    }
}
