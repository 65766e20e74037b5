package org.rounds.server;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.sql.DataSource;

/**
 * Stores the demo's password with one iteration of PBKDF2 instead of 600,000, which take more than
 * a second in a server that compiles quickly. The servers of {@link ServerPromises} keep the full
 * number.
 */
final class SingleIterationPasswords {

    private static final int ITERATIONS = 1;
    private static final int BITS = 256;

    private SingleIterationPasswords() {}

    /** Changes all accounts of a demo that is open. */
    static void in(DataSource database) {
        byte[] salt = "quick passwords.".getBytes(StandardCharsets.US_ASCII);
        PBEKeySpec password = new PBEKeySpec(Api.PASSWORD.toCharArray(), salt, ITERATIONS, BITS);
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update demo_account set password_hash = ?")) {
            byte[] hash =
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(password)
                            .getEncoded();
            statement.setString(1, ITERATIONS + ":" + base64(salt) + ":" + base64(hash));
            if (statement.executeUpdate() == 0) {
                throw new IllegalStateException("The demo has no accounts");
            }
        } catch (SQLException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
