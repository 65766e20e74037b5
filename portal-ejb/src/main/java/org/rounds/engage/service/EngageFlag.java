package org.rounds.engage.service;

import java.util.Optional;

/** The boolean columns of a network data export. */
final class EngageFlag {

    private EngageFlag() {}

    /** True or false in any case; null means false; empty for anything else. */
    static Optional<Boolean> parse(String text) {
        if (text == null || text.equalsIgnoreCase("false")) {
            return Optional.of(false);
        }
        return text.equalsIgnoreCase("true") ? Optional.of(true) : Optional.empty();
    }
}
