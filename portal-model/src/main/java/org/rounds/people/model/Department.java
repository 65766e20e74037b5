package org.rounds.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An organizational unit of the hospital (FHIR Organization). Names are not unique. */
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
     * @param name in the source
     * @param nameKey normalized name for comparison
     * @param parentKey source key of the parent unit, or null
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

    /** The display name; it distinguishes units of the same name. */
    public String name() {
        return name;
    }
}
