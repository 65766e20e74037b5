package org.rounds.identity.web;

import jakarta.security.auth.message.callback.PasswordValidationCallback;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.rounds.identity.service.SignIn;

/**
 * The application server's user registry (LDAP, file, database), called by the container's
 * callback. WildFly answers only during authentication of a request.
 */
final class ServerRegistry implements SignIn.Registry {

    private final CallbackHandler container;

    ServerRegistry(HttpMessageContext context) {
        container = context.getHandler();
    }

    @Override
    public Optional<Set<String>> verify(String userName, String password) {
        Subject subject = new Subject();
        PasswordValidationCallback check =
                new PasswordValidationCallback(subject, userName, password.toCharArray());
        try {
            container.handle(new Callback[] {check});
        } catch (IOException | UnsupportedCallbackException e) {
            throw new IllegalStateException("The server's user registry does not answer", e);
        }
        if (!check.getResult()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RegistryGroups(subject, container).of(userName, password));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The server's user registry tells no groups", e);
        }
    }
}
