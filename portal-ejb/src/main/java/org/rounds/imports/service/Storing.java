package org.rounds.imports.service;

import org.rounds.shared.service.Stored;

/** Stores one thing of a file, or tells what storing it would do. */
@FunctionalInterface
interface Storing {

    Stored store(Object thing);
}
