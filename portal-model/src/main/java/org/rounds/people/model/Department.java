package org.rounds.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A unit of the hospital that people are assigned to (FHIR Organization). Several can have the same
 * name.
 */
@Entity
@Table(name = "department")
public class Department {

    @Id private long id;
    private String name;

    @Column(name = "said_name")
    private String saidName;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "parent_key")
    private String parentKey;

    protected Department() {}

    /**
     * @param name as its source says it
     * @param nameKey the form in which names are compared
     * @param parentKey what the source calls the unit that this one is part of, or null
     */
    public Department(long id, String name, String nameKey, String parentKey) {
        this.id = id;
        this.name = name;
        this.saidName = name;
        this.nameKey = nameKey;
        this.parentKey = parentKey;
    }

    public long id() {
        return id;
    }

    /** The name that is shown; it tells units of the same name apart. */
    public String name() {
        return name;
    }
}
