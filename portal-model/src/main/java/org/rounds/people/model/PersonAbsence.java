package org.rounds.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An absence of a person, from the start of a day to the start of another. Planned by the person,
 * or {@link #cameWith imported} with an assignment of a directory.
 */
@Entity
@Table(name = "absence")
public class PersonAbsence {

    @Id private long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "from_at")
    private Instant begins;

    @Column(name = "to_at")
    private Instant ends;

    @Column(name = "assignment_id")
    private Long assignmentId;

    protected PersonAbsence() {}

    /**
     * An absence planned by the person.
     *
     * @param begins start of its first day
     * @param ends start of the day after its last one
     */
    public PersonAbsence(long id, long personId, Instant begins, Instant ends) {
        this.id = id;
        this.personId = personId;
        this.begins = begins;
        this.ends = ends;
    }

    /** Links it to the assignment of a directory, which can change it later. */
    public void cameWith(long assignment) {
        assignmentId = assignment;
    }

    public boolean isOf(long person) {
        return personId == person;
    }

    public long id() {
        return id;
    }

    /** Start of its first day. */
    public Instant begins() {
        return begins;
    }

    /** Start of the day after its last one. */
    public Instant ends() {
        return ends;
    }
}
