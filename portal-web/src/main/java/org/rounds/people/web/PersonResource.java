package org.rounds.people.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.rounds.people.service.EditProfile;
import org.rounds.people.service.PersonBrief;
import org.rounds.people.service.PersonService;
import org.rounds.people.service.PhotoService;
import org.rounds.people.service.Profile;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Page;
import org.rounds.shared.service.PageLimit;
import org.rounds.shared.web.MergePatch;
import org.rounds.shared.web.RequestParameters;
import org.rounds.shared.web.Responses;

/** REST resource of the directory. */
@RequestScoped
@Path("people")
@Produces(MediaType.APPLICATION_JSON)
public class PersonResource {

    @Inject private PersonService people;
    @Inject private PhotoService photos;

    @GET
    public Page<PersonBrief> search(
            @QueryParam("q") String q,
            @QueryParam("mayRead") String mayRead,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        return people.search(q, mayRead, PageLimit.parse(limit), cursor);
    }

    @GET
    @Path("{person}")
    public Response get(@PathParam("person") String person) {
        return versioned(people.get(person));
    }

    @PATCH
    @Path("{person}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response edit(
            @PathParam("person") String person,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            MergePatch patch) {
        EditProfile change =
                new EditProfile(patch.text("about", null, ""), patch.texts("languages"));
        return versioned(people.edit(person, RequestParameters.version(ifMatch), change));
    }

    @PUT
    @Path("{person}/follow")
    public void follow(@PathParam("person") String person) {
        people.follow(person);
    }

    @DELETE
    @Path("{person}/follow")
    public void unfollow(@PathParam("person") String person) {
        people.unfollow(person);
    }

    @PUT
    @Path("{person}/photo")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public PhotoService.Changed changePhoto(
            @PathParam("person") String person, @FormParam("file") EntityPart file) {
        if (file == null) {
            throw new Invalid("file", "invalid.required");
        }
        return photos.change(person, file.getContent());
    }

    @DELETE
    @Path("{person}/photo")
    public void removePhoto(@PathParam("person") String person) {
        photos.remove(person);
    }

    private static Response versioned(Profile profile) {
        return Responses.versioned(profile, profile.version());
    }
}
