package org.rounds.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rounds.shared.error.Unauthenticated;

/** Provides the current caller to services. */
@ApplicationScoped
public class Callers {

    @Inject private SecurityContext security;
    @Inject private CallerMemo memo;
    @Inject private CallerDirectory directory;

    /**
     * The current caller.
     *
     * @throws Unauthenticated if nobody is signed in, or the person was deactivated meanwhile
     */
    public Caller current() {
        Principal principal = security.getCallerPrincipal();
        if (principal == null) {
            throw new Unauthenticated();
        }
        String handle = principal.getName();
        return recalled(handle)
                .or(() -> directory.find(handle, roles()))
                .orElseThrow(Unauthenticated::new);
    }

    private Set<String> roles() {
        return Roles.BEYOND.stream()
                .filter(security::isCallerInRole)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Caller> recalled(String handle) {
        try {
            return memo.recall(handle);
        } catch (ContextNotActiveException outsideOfRequests) {
            return Optional.empty();
        }
    }
}
