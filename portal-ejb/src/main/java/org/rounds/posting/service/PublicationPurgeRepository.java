package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.rounds.shared.spi.StatementPurgeRepository;

/** Removes what another feature published with a purged activity. */
@ApplicationScoped
class PublicationPurgeRepository extends StatementPurgeRepository {

    PublicationPurgeRepository() {
        super("delete from published_activity where activity_id = :activity");
    }
}
