package kr.jangbu.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that go to the database together, in one round trip, and run there one after the
 * other: accounts are locked meanwhile, and a way there and back costs more than a small statement.
 */
final class Together {
    /** Sets parameters from this place on, and says where the next statement's begin. */
    interface Binder {
        int bind(PreparedStatement statement, int first) throws SQLException;
    }

    private record Step(String sql, Binder binder, int rows, String what) {}

    private final Connection db;
    private final List<Step> steps = new ArrayList<>();

    Together(Connection db) {
        this.db = db;
    }

    Connection db() {
        return db;
    }

    /**
     * @param sql that tells how many rows it wrote, by itself or as the only number it selects
     * @param rows how many that must be
     * @param what they are, should it be another number
     */
    void add(String sql, Binder binder, int rows, String what) {
        steps.add(new Step(sql, binder, rows, what));
    }

    /**
     * Runs what was added, and begins anew.
     *
     * @throws SQLException of the first statement that failed; those behind it did not run
     * @throws IllegalStateException when one wrote another number of rows
     */
    void execute() throws SQLException {
        if (steps.isEmpty()) {
            return;
        }
        String all = String.join(";\n", steps.stream().map(Step::sql).toList());
        try (PreparedStatement statement = db.prepareStatement(all)) {
            int next = 1;
            for (Step step : steps) {
                next = step.binder().bind(statement, next);
            }
            boolean isResult = statement.execute();
            for (Step step : steps) {
                expect(step, isResult ? number(statement) : statement.getUpdateCount());
                isResult = statement.getMoreResults();
            }
        }
        steps.clear();
    }

    private static int number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.getResultSet()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void expect(Step step, int rows) {
        if (rows != step.rows()) {
            throw new IllegalStateException(
                    "wrote %d rows of %d: %s".formatted(rows, step.rows(), step.what()));
        }
    }
}
