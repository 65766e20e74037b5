package org.rounds.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A time in which somebody is away, from the beginning of a day to the beginning of another. The
 * person has planned it, or it {@link #cameWith came with} an assignment of a directory.
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
     * An absence that a person has planned.
     *
     * @param begins the beginning of its first day
     * @param ends the beginning of the day after its last one
     */
    public PersonAbsence(long id, long personId, Instant begins, Instant ends) {
        this.id = id;
        this.personId = personId;
        this.begins = begins;
        this.ends = ends;
    }

    /** A directory says so with that assignment, and may say otherwise later. */
    public void cameWith(long assignment) {
        assignmentId = assignment;
    }

    public boolean isOf(long person) {
        return personId == person;
    }

    public long id() {
        return id;
    }

    /** The beginning of its first day. */
    public Instant begins() {
        return begins;
    }

    /** The beginning of the day after its last one. */
    public Instant ends() {
        return ends;
    }
}
