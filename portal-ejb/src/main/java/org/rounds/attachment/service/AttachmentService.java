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
 * Files of posts. An upload is visible only to its uploader; once posted, to the readers of the
 * post.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.GUEST})
public class AttachmentService {

    private static final String GONE = "problem.no-such-attachment";

    @Inject private Callers callers;
    @Inject private ActivityGuard gate;
    @Inject private AttachmentRepository attachments;
    @Inject private Attachments files;
    @Inject private Activities activities;
    @Inject private FileStore store;
    @Inject private Uploads uploads;

    /**
     * Stores an upload. Camera metadata are removed from images. Scanning runs before the
     * transaction begins, because it can be slow.
     *
     * @param alt alternative text of an image; null for none
     * @throws TooLarge if it is over {@code ROUNDS_ATTACHMENT_MAX_MB}
     * @throws Invalid if its type is not permitted, or it is empty or infected
     * @throws TooMany if the caller has used up the hourly quota
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Attachment upload(String name, String alt, InputStream content) {
        return uploads.take(callers.current().personId(), name, alt, content);
    }

    /** Metadata of a file that the caller can read. */
    public Attachment get(long id) {
        return readable(id).attachment();
    }

    /**
     * Content of a file that the caller can read; has to be closed.
     *
     * @param small whether to return the thumbnail
     * @throws NotFound if the file does not exist for the caller, or has no thumbnail
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
     * Sets the alternative text of an unposted upload, or of a file of the caller's activity.
     *
     * @param alt null or empty for none
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

    /** Deletes an unposted upload. */
    public void discard(long id) {
        files.remove(own(id));
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
