package org.rounds.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows of a hospital's database, by table, for comparing two hospitals: generated ids are replaced
 * by names, and times of processing are left out.
 */
final class StoredRows {

    private static final Set<String> OTHER_TABLES =
            Set.of(
                    "flyway_schema_history",
                    "node_lease",
                    "audit_entry",
                    "sign_in_throttle",
                    "import_job",
                    "import_fault",
                    "import_deactivation",
                    "live_signal",
                    "feed_change",
                    "feed_change_kept",
                    "shared_key");
    private static final Set<String> VOLATILE = Set.of("as_of", "changed_at", "since");
    private static final List<String> NAMED =
            List.of(
                    "select id, 'person ' || handle from person",
                    "select id, 'department ' || name_key from department",
                    "select id, 'site ' || name_key from site",
                    "select id, 'assignment ' || external_id from assignment",
                    "select id, 'stream ' || address from stream");
    private static final Pattern ID = Pattern.compile("\\b[0-9]{15,19}\\b");

    private final Connection connection;
    private final Map<String, String> names = new HashMap<>();

    private StoredRows(Connection connection) {
        this.connection = connection;
    }

    /** The rows of each table, in an order independent of ids. */
    static Map<String, List<String>> of(RealHospital hospital) {
        try (Connection connection = hospital.connect()) {
            return new StoredRows(connection).read();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, List<String>> read() throws SQLException {
        for (String sql : NAMED) {
            learn(sql);
        }
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : tables()) {
            tables.put(table, read(table));
        }
        return tables;
    }

    private void learn(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                names.put(found.getString(1), nameless(found.getString(2)));
            }
        }
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                connection
                        .getMetaData()
                        .getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.removeAll(OTHER_TABLES);
        return tables;
    }

    private List<String> read(String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + table)) {
            while (found.next()) {
                rows.add(nameless(row(found)));
            }
        }
        rows.sort(null);
        return rows;
    }

    private static String row(ResultSet found) throws SQLException {
        ResultSetMetaData columns = found.getMetaData();
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String column = columns.getColumnLabel(i).toLowerCase(Locale.ROOT);
            if (!VOLATILE.contains(column)) {
                row.append(column).append('=').append(found.getObject(i)).append("; ");
            }
        }
        return row.toString();
    }

    /** The text with known ids replaced by names. */
    private String nameless(String text) {
        return ID.matcher(text)
                .replaceAll(
                        id -> Matcher.quoteReplacement(names.getOrDefault(id.group(), id.group())));
    }
}
