package org.rounds.attachment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import org.rounds.activity.service.Activities;
import org.rounds.activity.service.ActivityGuard;
import org.rounds.activity.service.LocatedActivity;
import org.rounds.filestore.service.FileStore;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.error.TooLarge;
import org.rounds.shared.error.TooMany;
import org.rounds.shared.service.Caller;
import org.rounds.shared.service.Callers;
import org.rounds.shared.service.Roles;
import org.rounds.stream.service.FeedPolicy;

/**
 * Files for posts. Until it is posted, a file is for its uploader alone; then for whoever may read
 * the post.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class AttachmentService {

    private static final String GONE = "problem.no-such-attachment";

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private AttachmentRepository attachments;
    @Inject private Attachments shelf;
    @Inject private Activities activities;
    @Inject private FileStore store;
    @Inject private Uploads uploads;

    /**
     * Takes a file in, for a post that is being written. Pictures lose what their cameras wrote
     * into them. Only then a transaction begins: a scan may take its time.
     *
     * @param alt what can be seen on a picture, in words; null for nothing
     * @throws TooLarge if it is over {@code ROUNDS_ATTACHMENT_MAX_MB}
     * @throws Invalid if it is none of the types that may come in, empty, or infected
     * @throws TooMany if the caller has uploaded too much in this hour
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Attachment upload(String name, String alt, InputStream content) {
        return uploads.take(callers.current().personId(), name, alt, content);
    }

    /** What is known of a file that the caller may have. */
    public Attachment get(long id) {
        return readable(id).attachment();
    }

    /**
     * What is in a file that the caller may have; has to be closed.
     *
     * @param small whether the small picture of it is wanted
     * @throws NotFound if there is none for the caller, or no picture of it
     */
    public InputStream open(long id, boolean small) {
        StoredAttachment held = readable(id);
        String hash = small ? held.thumbnailHash() : held.hash();
        if (hash == null) {
            throw new NotFound(GONE);
        }
        if (held.activityId() != null && !small) {
            activities.opened(callers.current(), held.activityId());
        }
        return store.open(hash);
    }

    /**
     * Says in words what can be seen on an upload that is not posted yet, or on a file of one's own
     * activity.
     *
     * @param alt null or empty for nothing
     */
    public void describe(long id, String alt) {
        String said = AttachmentTexts.words(alt);
        StoredAttachment held = readable(id);
        if (held.activityId() != null) {
            Caller caller = callers.current();
            LocatedActivity found = gate.live(caller, held.activityId(), GONE);
            gate.require(
                    caller,
                    found,
                    FeedPolicy.mayEdit(caller, found.place(), found.activity().authorId()),
                    "attachment.describe");
        }
        attachments.describe(id, said == null ? "" : said);
    }

    /** Throws an upload away that is not posted yet. */
    public void discard(long id) {
        shelf.remove(own(id));
    }

    private StoredAttachment own(long id) {
        StoredAttachment held = readable(id);
        if (held.activityId() != null) {
            throw new NotFound(GONE);
        }
        return held;
    }

    private StoredAttachment readable(long id) {
        Caller caller = callers.current();
        StoredAttachment held = attachments.find(id).orElseThrow(() -> new NotFound(GONE));
        if (held.activityId() != null) {
            LocatedActivity found = gate.live(caller, held.activityId(), GONE);
            if (held.versions().last() != null
                    && !FeedPolicy.maySeeVersions(
                            caller, found.place(), found.activity().authorId())) {
                throw new NotFound(GONE);
            }
        } else if (held.uploaderId() != caller.personId()) {
            throw new NotFound(GONE);
        }
        return held;
    }
}
