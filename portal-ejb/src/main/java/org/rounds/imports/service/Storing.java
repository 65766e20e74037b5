package org.rounds.imports.service;

import org.rounds.shared.service.ImportOutcome;

/** Stores one item, or determines the outcome without storing it. */
@FunctionalInterface
interface Storing {

    ImportOutcome store(Object thing);
}
