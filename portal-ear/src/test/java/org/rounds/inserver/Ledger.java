package org.rounds.inserver;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Queries the tables by the application's data source, without its code. */
@ApplicationScoped
public class Ledger {

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource database;

    /** A number, as visible in the current transaction. */
    public long number(String query, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A number, as visible outside of the current transaction. */
    @Transactional(TxType.REQUIRES_NEW)
    public long numberOutside(String query, Object... values) throws SQLException {
        return number(query, values);
    }

    /** Changes rows in a transaction of its own, like another node. */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    public int changeOutside(String change, Object... values) throws SQLException {
        return change(change, values);
    }

    /** Changes rows in the current transaction. */
    public int change(String change, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, change, values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
