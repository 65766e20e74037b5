package org.rounds.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.LongPredicate;
import org.rounds.shared.service.ImportOutcome;

/**
 * Stores departments and sites, each by the identifier that its source has for it, so that two of
 * the same name stay two.
 */
@ApplicationScoped
class UnitIntake {

    @Inject private UnitRepository units;
    @Inject private UnitLabelRepository labels;

    /** Stores a unit and the keys by which it will be referred to. */
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
     * The unit that a source means; null if it is new. One that was stored before identifiers were
     * kept is found by its keys, unless another identifier has it.
     *
     * @param taken tells of further units that another identifier has
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

    /** Tells units of the same name apart, after all of a batch were stored. */
    void settle() {
        labels.settle();
    }
}
