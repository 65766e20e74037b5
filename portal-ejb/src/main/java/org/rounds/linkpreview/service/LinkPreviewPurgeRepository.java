package org.rounds.linkpreview.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.rounds.shared.spi.StatementPurgeRepository;

/** Removes the preview of a purged activity. */
@ApplicationScoped
class LinkPreviewPurgeRepository extends StatementPurgeRepository {

    LinkPreviewPurgeRepository() {
        super("delete from link_preview where activity_id = :activity");
    }
}
