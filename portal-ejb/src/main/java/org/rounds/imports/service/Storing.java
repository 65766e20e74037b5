package org.rounds.imports.service;

import org.rounds.shared.service.ImportOutcome;

/** Stores one thing of a file, or tells what storing it would do. */
@FunctionalInterface
interface Storing {

    ImportOutcome store(Object thing);
}
