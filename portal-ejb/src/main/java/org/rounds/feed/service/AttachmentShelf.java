package org.rounds.feed.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes files out, and what is in them unless another file has the same in it. */
@ApplicationScoped
class AttachmentShelf {

    @Inject private AttachmentRepository attachments;
    @Inject private FileStore store;

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
