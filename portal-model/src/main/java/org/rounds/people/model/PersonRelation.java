package org.rounds.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * A period in which a person belongs to the hospital in one way, according to one source. It is
 * begun by an import and {@link #end ended} by a later one; an ended relation stays as history.
 */
@Entity
@Table(name = "person_relation")
public class PersonRelation {

    @Id private long id;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private RelationKind kind;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "to_date")
    private LocalDate to;

    private String source;
    private boolean presumed;

    protected PersonRelation() {}

    /**
     * Begins a relation.
     *
     * @param from first day; null if unknown
     * @param presumed whether the source names the person without a relation
     */
    public PersonRelation(
            long id,
            long personId,
            RelationKind kind,
            LocalDate from,
            String source,
            boolean presumed) {
        this.id = id;
        this.personId = personId;
        this.kind = kind;
        this.from = from;
        this.source = source;
        this.presumed = presumed;
    }

    /** Ends the relation; the day is its last one, and not before its first one. */
    public void end(LocalDate lastDay) {
        to = from != null && lastDay.isBefore(from) ? from : lastDay;
    }

    public RelationKind kind() {
        return kind;
    }

    public String source() {
        return source;
    }

    public boolean isPresumed() {
        return presumed;
    }

    /** Whether no end is known. */
    public boolean isOpen() {
        return to == null;
    }
}
