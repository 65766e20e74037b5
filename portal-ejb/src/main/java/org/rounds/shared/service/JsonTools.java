package org.rounds.shared.service;

import jakarta.json.spi.JsonProvider;

/**
 * Jakarta JSON Processing without the search that each call of {@link jakarta.json.Json} begins
 * with.
 */
public final class JsonTools {

    /** The server's provider, looked for once: a search goes through every archive. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonTools() {}
}
