package org.rounds.shared.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Caches the caller of a request, so that the directory is queried once. */
@RequestScoped
public class CallerMemo {

    private Caller caller;

    public void remember(Caller whoCalls) {
        caller = whoCalls;
    }

    Optional<Caller> recall(String handle) {
        return Optional.ofNullable(caller).filter(known -> known.handle().equals(handle));
    }
}
