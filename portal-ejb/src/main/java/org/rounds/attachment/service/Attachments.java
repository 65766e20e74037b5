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

/**
 * Puts files under activities and takes them out, with what is in them unless another file has the
 * same in it.
 */
@ApplicationScoped
public class Attachments {

    @Inject private AttachmentRepository attachments;
    @Inject private FileStore store;

    /**
     * Lets the version of an activity that is being written have these files.
     *
     * @param writer whose uploads may be among them
     * @throws Invalid if one of them is neither there yet nor such an upload
     */
    public void attach(Caller writer, Activity activity, List<Long> files) {
        int attached =
                attachments.attach(activity.id(), activity.version(), writer.personId(), files);
        if (attached < files.size()) {
            throw new Invalid("attachmentIds", "invalid.no-such-upload");
        }
    }

    /**
     * Looks whether all of these files wait for an activity of that person.
     *
     * @throws Invalid if one does not
     */
    public void requireUploads(Caller writer, List<Long> files) {
        if (!files.isEmpty() && attachments.uploads(writer.personId(), files) < files.size()) {
            throw new Invalid("attachmentIds", "invalid.no-such-upload");
        }
    }

    /** The files of these activities, each in its order. */
    public Map<Long, List<Attachment>> of(Collection<Long> activities) {
        return attachments.of(activities);
    }

    /** The files of every version of an activity. */
    public List<StoredAttachment> of(long activityId) {
        return attachments.heldBy(activityId);
    }

    public void remove(StoredAttachment held) {
        attachments.remove(held.attachment().id());
        forget(held.hash());
        if (held.thumbnailHash() != null) {
            forget(held.thumbnailHash());
        }
    }

    private void forget(String hash) {
        if (!attachments.isUsed(hash)) {
            store.remove(hash);
        }
    }
}
