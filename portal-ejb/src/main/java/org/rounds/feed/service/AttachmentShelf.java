package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rounds.feed.model.Activity;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.service.Caller;

/**
 * Puts files under activities and takes them out, with what is in them unless another file has the
 * same in it.
 */
@ApplicationScoped
class AttachmentShelf {

    @Inject private AttachmentRepository attachments;
    @Inject private FileStore store;

    /**
     * Lets the version of an activity that is being written have these files.
     *
     * @param writer whose uploads may be among them
     * @throws Invalid if one of them is neither there yet nor such an upload
     */
    void attach(Caller writer, Activity activity, List<Long> files) {
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
    void requireUploads(Caller writer, List<Long> files) {
        if (!files.isEmpty() && attachments.uploads(writer.personId(), files) < files.size()) {
            throw new Invalid("attachmentIds", "invalid.no-such-upload");
        }
    }

    /** The files of every version of an activity. */
    List<AttachmentRepository.Held> of(long activityId) {
        return attachments.heldBy(activityId);
    }

    void remove(AttachmentRepository.Held held) {
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
