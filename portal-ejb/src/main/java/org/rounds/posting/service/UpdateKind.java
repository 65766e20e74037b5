package org.rounds.posting.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rounds.activity.service.ActivityKind;
import org.rounds.activity.service.KindItem;
import org.rounds.activity.service.KindReading;
import org.rounds.shared.service.Caller;

/** The kind that reports an event of another feature; see {@link PublicationKeeper}. */
@ApplicationScoped
class UpdateKind implements ActivityKind {

    static final String NAME = "update";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isWritten() {
        return false;
    }

    @Override
    public Optional<KindReading> read(Caller caller, List<KindItem> items) {
        Map<Long, Publication> found = new HashMap<>();
        List<Long> ids = items.stream().map(KindItem::id).toList();
        return Optional.of(
                new KindReading(NAME, List.of(PublicationRepository.of(ids, found)), () -> found));
    }
}
