package org.rounds.shared.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Keeps for one request who calls, so that the directory is asked once. */
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
