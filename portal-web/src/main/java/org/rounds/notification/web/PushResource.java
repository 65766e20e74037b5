package org.rounds.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.rounds.notification.service.AddPushDevice;
import org.rounds.notification.service.PushDevice;
import org.rounds.notification.service.PushService;

/** REST resource of the caller's push devices. */
@RequestScoped
@Path("me/push-devices")
@Produces(MediaType.APPLICATION_JSON)
public class PushResource {

    @Inject private PushService pushes;
    @Context private HttpServletRequest request;

    @GET
    public DevicesBody list() {
        return new DevicesBody(pushes.key(request.getRemoteAddr()), pushes.list());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(AddPushDevice wish) {
        PushDevice device = pushes.add(wish, request.getRemoteAddr());
        return Response.created(URI.create("me/push-devices/" + device.id()))
                .entity(device)
                .build();
    }

    @DELETE
    @Path("{device}")
    public void remove(@PathParam("device") long device) {
        pushes.remove(device);
    }

    /**
     * Devices, and whether more can be added.
     *
     * @param applicationServerKey null if push is not available on this computer
     */
    public record DevicesBody(String applicationServerKey, List<PushDevice> items) {}
}
