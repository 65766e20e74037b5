package org.rounds.people.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rounds.people.model.PersonRelation;
import org.rounds.people.model.RelationKind;

/**
 * What a source says about a person, applied to the relations stored so far.
 *
 * <p>A source that lists a person without a relation presumes the medical staff, unless another
 * source knows better. A stated relation replaces a presumed one. A person whom a source marks as
 * inactive has no open relation of that source.
 */
final class RelationChange {

    private final List<PersonRelation> begun = new ArrayList<>();
    private final List<PersonRelation> dropped = new ArrayList<>();
    private boolean ended;

    /** Creates relations; ids are up to the caller. */
    interface Maker {

        PersonRelation make(RelationKind kind, LocalDate from, String source, boolean presumed);
    }

    /**
     * Computes the change and ends relations that it ends.
     *
     * @param stored all relations of the person
     */
    RelationChange(
            DirectoryPerson said, List<PersonRelation> stored, LocalDate today, Maker maker) {
        RelationKind kind = said.position().relation();
        if (!said.active()) {
            stored.stream().filter(each -> isOf(said, each)).forEach(each -> end(each, today));
        } else if (kind == null) {
            if (stored.stream().noneMatch(PersonRelation::isOpen)) {
                begun.add(maker.make(RelationKind.MEDICAL_STAFF, null, said.system(), true));
            }
        } else {
            state(said, stored, today, maker);
        }
    }

    private void state(
            DirectoryPerson said, List<PersonRelation> stored, LocalDate today, Maker maker) {
        RelationKind kind = said.position().relation();
        stored.stream().filter(PersonRelation::isPresumed).forEach(dropped::add);
        stored.stream()
                .filter(each -> isOf(said, each) && each.kind() != kind)
                .forEach(each -> end(each, today.minusDays(1)));
        if (stored.stream().noneMatch(each -> isOf(said, each) && each.kind() == kind)) {
            boolean first = stored.stream().noneMatch(each -> each.source().equals(said.system()));
            begun.add(maker.make(kind, first ? null : today, said.system(), false));
        }
    }

    private static boolean isOf(DirectoryPerson said, PersonRelation relation) {
        return relation.isOpen() && relation.source().equals(said.system());
    }

    private void end(PersonRelation relation, LocalDate lastDay) {
        relation.end(lastDay);
        ended = true;
    }

    /** Relations to store. */
    List<PersonRelation> begun() {
        return begun;
    }

    /** Relations to delete. */
    List<PersonRelation> dropped() {
        return dropped;
    }

    boolean isEmpty() {
        return begun.isEmpty() && dropped.isEmpty() && !ended;
    }
}
