package org.rounds.attachment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.rounds.activity.model.Activity;
import org.rounds.filestore.service.FileStore;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Caller;

/** Adds files to activities and removes them, with content that no other file shares. */
@ApplicationScoped
public class Attachments {

    @Inject private AttachmentRepository attachments;
    @Inject private FileStore store;

    /**
     * Sets the files of the version being written.
     *
     * @param writer whose uploads can be used
     * @throws Invalid if a file is neither present nor such an upload
     */
    public void attach(Caller writer, Activity activity, List<Long> files) {
        int attached =
                attachments.attach(activity.id(), activity.version(), writer.personId(), files);
        if (attached < files.size()) {
            throw new Invalid("attachmentIds", "invalid.no-such-upload");
        }
    }

    /**
     * Requires that all of these files are unused uploads of the person.
     *
     * @throws Invalid if one is not
     */
    public void requireUploads(Caller writer, List<Long> files) {
        if (!files.isEmpty() && attachments.uploads(writer.personId(), files) < files.size()) {
            throw new Invalid("attachmentIds", "invalid.no-such-upload");
        }
    }

    /** Files of these activities, each list in display order. */
    public Map<Long, List<Attachment>> of(Collection<Long> activities) {
        return attachments.of(activities);
    }

    /** Files of all versions of an activity. */
    public List<StoredAttachment> of(long activityId) {
        return attachments.heldBy(activityId);
    }

    public void remove(StoredAttachment held) {
        attachments.remove(held.attachment().id());
        store.release(held.hash());
        if (held.thumbnailHash() != null) {
            store.release(held.thumbnailHash());
        }
    }
}
