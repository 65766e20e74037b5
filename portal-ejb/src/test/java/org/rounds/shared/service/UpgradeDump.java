package org.rounds.shared.service;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.h2.tools.RunScript;
import org.rounds.testing.Database;
import org.rounds.testing.Engine;

/** A database of an earlier schema version, kept in {@code src/test/upgrade}. */
record UpgradeDump(Engine engine, int version) {

    /** Tables of the log of feed changes, which contain transaction numbers of one server. */
    private static final String LOG = "feed_change";

    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", "portal-ejb"), "src", "test", "upgrade");

    /** All dumps for an engine, the newest first. */
    static List<UpgradeDump> all(Engine engine) {
        String pattern = "v[0-9]{3}-" + engine.folder() + "\\.sql";
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(pattern))
                    .map(name -> new UpgradeDump(engine, Integer.parseInt(name.substring(1, 4))))
                    .sorted(Comparator.comparing(UpgradeDump::version).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return FOLDER.resolve("v%03d-%s.sql".formatted(version, engine.folder()));
    }

    /** Loads the dump into an empty database. */
    void loadInto(Database empty) throws SQLException, IOException {
        if (engine == Engine.POSTGRESQL) {
            empty.migrate(String.valueOf(version));
        }
        try (Connection connection = empty.source().getConnection();
                Statement statement = connection.createStatement();
                Reader dump = Files.newBufferedReader(file())) {
            if (engine == Engine.H2) {
                RunScript.execute(connection, dump);
                recompileViews(statement);
            } else {
                statement.execute(Files.readString(file()));
            }
        }
    }

    /** Dumps mention a view before its tables if these are newer. */
    private static void recompileViews(Statement statement) throws SQLException {
        List<String> views = new ArrayList<>();
        try (ResultSet each =
                statement.executeQuery(
                        "select table_name from information_schema.views where table_schema = 'public'")) {
            while (each.next()) {
                views.add(each.getString(1));
            }
        }
        for (String view : views) {
            statement.execute("alter view \"" + view + "\" recompile");
        }
    }

    /** Writes a dump of a database. */
    void write(Database database) throws SQLException, IOException {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            if (engine == Engine.H2) {
                try (ResultSet each = statement.executeQuery("script nopasswords nosettings")) {
                    while (each.next()) {
                        lines.add(each.getString(1));
                    }
                }
            } else {
                lines.add("set session_replication_role = replica;");
                lines.add("delete from flyway_schema_history;");
                for (String table : database.tables()) {
                    if (!table.startsWith(LOG)) {
                        inserts(statement, table, lines);
                    }
                }
                lines.add("set session_replication_role = default;");
            }
        }
        Files.writeString(file(), lines.toString());
    }

    private static void inserts(Statement statement, String table, StringJoiner lines)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery("select * from " + table + " order by 1, 2")) {
            ResultSetMetaData about = rows.getMetaData();
            while (rows.next()) {
                StringJoiner names = new StringJoiner(", ");
                StringJoiner values = new StringJoiner(", ");
                for (int i = 1; i <= about.getColumnCount(); i++) {
                    names.add(about.getColumnName(i));
                    String text = rows.getString(i);
                    values.add(text == null ? "null" : "'" + text.replace("'", "''") + "'");
                }
                lines.add("insert into %s (%s) values (%s);".formatted(table, names, values));
            }
        }
    }
}
