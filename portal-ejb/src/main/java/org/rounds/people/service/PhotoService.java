package org.rounds.people.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotAllowed;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.TooLarge;
import org.rounds.shared.error.WrongType;
import org.rounds.shared.service.Audit;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.IdMint;
import org.rounds.shared.service.Roles;

/**
 * Photos of people. Changes run without a transaction of their own, because reading a picture can
 * be slow, and files are deleted only after the change is committed.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class PhotoService {

    @Inject private Callers callers;
    @Inject private PersonQueries persons;
    @Inject private PhotoRepository photos;
    @Inject private PhotoFiles files;
    @Inject private IdMint ids;
    @Inject private Audit audit;

    /**
     * Replaces the caller's photo, which gets a new address.
     *
     * @param content JPEG or PNG; the square in its center is stored without metadata
     * @throws NotAllowed for another person
     * @throws WrongType if it is something else
     * @throws TooLarge if it has too many bytes or pixels
     * @throws Invalid if it cannot be read
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Changed change(String idOrHandle, InputStream content) {
        long personId = requireOwn(idOrHandle, "person.photo.change");
        PhotoFiles.StoredPhoto photo = files.keep(content);
        long photoId = ids.next();
        photos.replace(personId, photoId, photo).ifPresent(files::release);
        return new Changed(PersonBrief.avatarUrl(photoId));
    }

    /**
     * Removes the caller's photo; idempotent.
     *
     * @throws NotAllowed for another person
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void remove(String idOrHandle) {
        long personId = requireOwn(idOrHandle, "person.photo.remove");
        photos.remove(personId).ifPresent(files::release);
    }

    private long requireOwn(String idOrHandle, String action) {
        Caller caller = callers.current();
        Profile profile =
                persons.profile(caller, idOrHandle)
                        .orElseThrow(() -> new NotFound("problem.no-such-person"));
        if (!profile.may().edit()) {
            audit.denied(caller, action, "person/" + profile.id());
            throw new NotAllowed("problem.not-your-profile");
        }
        return profile.id();
    }

    /**
     * Content of a present photo, as JPEG; has to be closed.
     *
     * @param small 96 instead of 400 pixels
     * @throws NotFound if there is no such photo, or the caller cannot see the person
     */
    public InputStream open(long photoId, boolean small) {
        return photos.find(callers.current(), photoId)
                .map(photo -> files.open(photo, small))
                .orElseThrow(() -> new NotFound("problem.no-such-photo"));
    }

    /**
     * A changed photo.
     *
     * @param avatarUrl its address below the context path
     */
    public record Changed(String avatarUrl) {}
}
