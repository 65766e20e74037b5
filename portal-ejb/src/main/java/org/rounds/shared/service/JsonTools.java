package org.rounds.shared.service;

import jakarta.json.spi.JsonProvider;

/**
 * JSON Processing without the provider look-up that each call of {@link jakarta.json.Json}
 * performs.
 */
public final class JsonTools {

    /** The server's provider, looked up once, because a look-up searches all archives. */
    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonTools() {}
}
