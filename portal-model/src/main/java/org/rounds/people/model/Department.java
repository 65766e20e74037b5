package org.rounds.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/**
 * A unit of the hospital that people are assigned to (FHIR Organization). One per name, whatever
 * its case.
 */
@Entity
@Table(name = "department")
public class Department {

    @Id private long id;
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    protected Department() {}

    public Department(long id, String name) {
        this.id = id;
        this.name = name;
        this.nameKey = nameKey(name);
    }

    /** The form under which a name is found again. */
    public static String nameKey(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }
}
