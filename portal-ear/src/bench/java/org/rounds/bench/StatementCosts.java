package org.rounds.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements of an operation with their number and database time. */
final class StatementCosts {

    /** Whether to print them, for tuning. */
    static final boolean WANTED = Boolean.getBoolean("rounds.bench.statements");

    private static final int LONGEST = 110;

    private StatementCosts() {}

    /** Prints the statements of a repeated operation, the most expensive first. */
    static void print(EmbeddedPostgres database, String name, Cost.Work work) throws Exception {
        run(database, "create extension if not exists pg_stat_statements");
        run(database, "select pg_stat_statements_reset()");
        long times = work.run();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select calls, total_exec_time + total_plan_time, plans, query from pg_stat_statements"
                                        + " order by 2 desc limit 25")) {
            while (rows.next()) {
                String query = rows.getString(4).replaceAll("\\s+", " ");
                System.out.printf(
                        "%s: %5.2f times %7.3f ms, planned %5.2f times: %s%n",
                        name,
                        rows.getLong(1) / (double) times,
                        rows.getDouble(2) / times,
                        rows.getLong(3) / (double) times,
                        query.substring(0, Math.min(LONGEST, query.length())));
            }
        }
    }

    private static void run(EmbeddedPostgres database, String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
