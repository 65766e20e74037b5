package org.rounds.shared.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The few forms in which resources answer. */
public final class Responses {

    private Responses() {}

    /** A single thing with its version. */
    public static Response versioned(Object body, int version) {
        return Response.ok(body).tag(tag(version)).build();
    }

    /**
     * Something new.
     *
     * @param path where it is from now on, below the interface's base
     */
    public static Response created(String path, Object body) {
        return Response.created(URI.create(path)).entity(body).build();
    }

    /** Something new that has versions. */
    public static Response created(String path, Object body, int version) {
        return Response.created(URI.create(path)).entity(body).tag(tag(version)).build();
    }

    private static EntityTag tag(int version) {
        return new EntityTag(String.valueOf(version));
    }
}
