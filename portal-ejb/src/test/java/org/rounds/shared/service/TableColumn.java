package org.rounds.shared.service;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.rounds.testing.Database;

/**
 * A column according to the database metadata.
 *
 * @param references the referenced table; null for none
 */
record TableColumn(String type, int size, String references) {

    /** The columns of a table, by name. */
    static Map<String, TableColumn> of(Database database, String table) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            DatabaseMetaData about = connection.getMetaData();
            Map<String, String> references = references(about, table);
            Map<String, TableColumn> columns = new HashMap<>();
            try (ResultSet each = about.getColumns(null, null, table, null)) {
                while (each.next()) {
                    String name = each.getString("COLUMN_NAME");
                    columns.put(
                            name,
                            new TableColumn(
                                    JDBCType.valueOf(each.getInt("DATA_TYPE")).getName(),
                                    each.getInt("COLUMN_SIZE"),
                                    references.get(name)));
                }
            }
            return columns;
        }
    }

    private static Map<String, String> references(DatabaseMetaData about, String table)
            throws SQLException {
        Map<String, String> references = new HashMap<>();
        try (ResultSet each = about.getImportedKeys(null, null, table)) {
            while (each.next()) {
                references.put(each.getString("FKCOLUMN_NAME"), each.getString("PKTABLE_NAME"));
            }
        }
        return references;
    }
}
