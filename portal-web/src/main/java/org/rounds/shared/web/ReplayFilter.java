package org.rounds.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.rounds.shared.json.JsonForm;
import org.rounds.shared.replay.ReplayService;
import org.rounds.shared.replay.ReplayService.Answer;
import org.rounds.shared.replay.ReplayService.Ask;

/** Answers a repeated request with the stored answer instead of executing it again. */
@Provider
@Idempotent
@ApplicationScoped
public class ReplayFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String ASK = "org.rounds.ask";

    @Inject private ReplayService replays;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(Replays.KEY);
        if (key == null) {
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        Ask ask = new Ask(request.getUriInfo().getPath(), Replays.checked(key), hash(body));
        Optional<Answer> before = replays.begin(ask);
        if (before.isPresent()) {
            request.abortWith(Replays.again(before.get()));
        } else {
            request.setProperty(ASK, ask);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(ASK) instanceof Ask ask)) {
            return;
        }
        if (response.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode()) {
            replays.forget(ask);
            return;
        }
        String body = JsonForm.text((Record) response.getEntity());
        response.setEntity(body, null, MediaType.APPLICATION_JSON_TYPE);
        URI location = response.getLocation();
        replays.keep(
                ask,
                new Answer(
                        response.getStatus(), location == null ? null : location.toString(), body));
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
