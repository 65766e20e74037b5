package org.rounds.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.rounds.people.service.PhotoService;
import org.rounds.shared.error.Invalid;

/** REST resource of photos. */
@RequestScoped
@Path("photos")
public class PhotoResource {

    private static final String SMALL = "96";
    private static final String LARGE = "400";

    /** Browsers can keep a photo for an hour: another photo has another address. */
    private static final String KEPT = "private, max-age=3600";

    @Inject private PhotoService photos;

    /** A photo, in 96 or 400 pixels. */
    @GET
    @Path("{photo}")
    @Produces("image/jpeg")
    public Response get(
            @PathParam("photo") long photo, @QueryParam("size") @DefaultValue(SMALL) String size) {
        if (!size.equals(SMALL) && !size.equals(LARGE)) {
            throw new Invalid("size", "invalid.photo-size");
        }
        InputStream content = photos.open(photo, size.equals(SMALL));
        StreamingOutput body =
                out -> {
                    try (content) {
                        content.transferTo(out);
                    }
                };
        return Response.ok(body).header("Cache-Control", KEPT).build();
    }
}
