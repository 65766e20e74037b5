package org.rounds.attachment.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rounds.shared.spi.PurgePart;
import org.rounds.shared.spi.PurgedActivity;

/** Removes the files of all versions of a purged activity. */
@ApplicationScoped
class AttachmentPurge implements PurgePart {

    @Inject private Attachments attachments;

    @Override
    public void remove(PurgedActivity activity) {
        attachments.of(activity.id()).forEach(attachments::remove);
    }
}
