package org.rounds.testing;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Provides connections that record all statements, and pools closed ones. */
final class RecordingDataSource implements DataSource {

    private final DataSource real;
    private final BlockingDeque<Connection> idle = new LinkedBlockingDeque<>();
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile boolean recording;

    RecordingDataSource(DataSource real) {
        this.real = real;
    }

    /** Clears and starts recording. */
    void record() {
        statements.clear();
        recording = true;
    }

    /** The statements since {@link #record}; stops recording. */
    List<String> recorded() {
        recording = false;
        return List.copyOf(statements);
    }

    void closeAll() {
        for (Connection each = idle.poll(); each != null; each = idle.poll()) {
            try {
                each.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection kept = idle.poll();
        Connection connection = kept == null ? real.getConnection() : kept;
        AtomicBoolean open = new AtomicBoolean(true);
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("close")) {
                                if (open.getAndSet(false)) {
                                    keep(connection);
                                }
                                return null;
                            }
                            return call(connection, method, arguments);
                        });
    }

    /** Rolls back uncommitted changes, like a pool. */
    private void keep(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        idle.push(connection);
    }

    private Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        boolean statement = method.getName().startsWith("prepare");
        if (recording && statement && arguments != null) {
            statements.add((String) arguments[0]);
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return real.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        real.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        real.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return real.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(RecordingDataSource.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return real.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return real.isWrapperFor(type);
    }
}
