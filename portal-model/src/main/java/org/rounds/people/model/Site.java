package org.rounds.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A location of the hospital (FHIR Location). Names are not unique. */
@Entity
@Table(name = "site")
public class Site {

    @Id private long id;
    private String name;

    @Column(name = "said_name")
    private String saidName;

    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "parent_key")
    private String parentKey;

    protected Site() {}

    /**
     * @param name in the source
     * @param nameKey normalized name for comparison
     * @param parentKey source key of the parent location, or null
     */
    public Site(long id, String name, String nameKey, String parentKey) {
        this.id = id;
        this.name = name;
        this.saidName = name;
        this.nameKey = nameKey;
        this.parentKey = parentKey;
    }

    public long id() {
        return id;
    }

    /** The display name; it distinguishes locations of the same name. */
    public String name() {
        return name;
    }
}
