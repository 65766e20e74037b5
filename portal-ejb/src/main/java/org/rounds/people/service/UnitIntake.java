package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongPredicate;
import org.rounds.shared.service.ImportOutcome;

/**
 * Imports departments and sites by the identifiers of their source, so that units of the same name
 * stay separate.
 */
@ApplicationScoped
class UnitIntake {

    @Inject private UnitRepository units;
    @Inject private UnitLabelRepository labels;

    /** Stores a unit with its keys. */
    ImportOutcome store(DirectoryUnit said) {
        Long known = find(said, id -> false);
        boolean changed = known != null && !units.isCalled(said.kind(), known, said.name());
        long id = known == null ? units.begin(said.kind(), said.name(), said.parentKey()) : known;
        if (changed) {
            units.rename(said.kind(), id, said.name());
        }
        units.placeIn(said.kind(), id, said.parentKey());
        units.claim(said.kind(), said.system(), said.externalId(), id);
        units.point(said.keys(), said.kind(), id);
        if (known == null) {
            return ImportOutcome.CREATED;
        }
        return changed ? ImportOutcome.UPDATED : ImportOutcome.UNCHANGED;
    }

    /**
     * The stored unit of a source; null if it is new. A unit stored without an identifier is found
     * by its keys, unless it belongs to another identifier.
     *
     * @param taken whether a unit belongs to another identifier
     */
    Long find(DirectoryUnit said, LongPredicate taken) {
        Long own = units.source(said.kind(), said.system(), said.externalId());
        if (own != null) {
            return own;
        }
        return said.keys().stream()
                .map(units::target)
                .filter(id -> id != null && !taken.test(id) && !units.isClaimed(said.kind(), id))
                .findFirst()
                .orElse(null);
    }

    /** Updates display names of units with the same name, after a batch. */
    void settle() {
        labels.settle();
    }
}
