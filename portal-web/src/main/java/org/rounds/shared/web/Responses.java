package org.rounds.shared.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Standard answers of resources. */
public final class Responses {

    private Responses() {}

    /** A resource with its version. */
    public static Response versioned(Object body, int version) {
        return Response.ok(body).tag(tag(version)).build();
    }

    /**
     * A created resource.
     *
     * @param path of the new resource, below the base of the API
     */
    public static Response created(String path, Object body) {
        return Response.created(URI.create(path)).entity(body).build();
    }

    /** A created resource with its version. */
    public static Response created(String path, Object body, int version) {
        return Response.created(URI.create(path)).entity(body).tag(tag(version)).build();
    }

    private static EntityTag tag(int version) {
        return new EntityTag(String.valueOf(version));
    }
}
