package org.rounds.shared.web;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.rounds.shared.error.Invalid;

/** Refuses API queries with unstorable characters. */
@Provider
@PreMatching
public class StorableQuery implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (!Storable.is(request.getUriInfo().getPath())) {
            throw new NotFoundException();
        }
        for (Map.Entry<String, List<String>> each :
                request.getUriInfo().getQueryParameters().entrySet()) {
            if (!each.getValue().stream().allMatch(Storable::is)) {
                throw new Invalid(each.getKey(), "invalid.characters");
            }
        }
    }
}
