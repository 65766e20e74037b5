package org.rounds.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * Where a person works, in which role and period (FHIR PractitionerRole). A source can refer to the
 * person, the department or the site before it delivers them: until then the assignment keeps the
 * source key and waits to be {@link #settle}d.
 */
@Entity
@Table(name = "assignment")
public class Assignment {

    @Id private long id;
    private String system;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "department_id")
    private Long departmentId;

    @Column(name = "site_id")
    private Long siteId;

    @Column(name = "person_key")
    private String personKey;

    @Column(name = "department_key")
    private String departmentKey;

    @Column(name = "site_key")
    private String siteKey;

    @Column(name = "role_name")
    private String roleName;

    @Column(name = "specialty_code")
    private String specialtyCode;

    @Column(name = "from_date")
    private LocalDate from;

    @Column(name = "to_date")
    private LocalDate to;

    protected Assignment() {}

    public Assignment(long id, String system, String externalId) {
        this.id = id;
        this.system = system;
        this.externalId = externalId;
    }

    public long id() {
        return id;
    }

    /** Takes over the data of the source; null where it gives none. */
    public void describe(String role, String specialty, LocalDate validFrom, LocalDate validTo) {
        roleName = role;
        specialtyCode = specialty;
        from = validFrom;
        to = validTo;
    }

    /** Keeps the source keys of person, department and site, to be resolved now or later. */
    public void refer(String person, String department, String site) {
        personKey = person;
        departmentKey = department;
        siteKey = site;
    }

    /** Sets the resolved ids; null where a key is still unresolved. */
    public void settle(Long person, Long department, Long site) {
        personId = person;
        departmentId = department;
        siteId = site;
    }

    public String personKey() {
        return personKey;
    }

    public String departmentKey() {
        return departmentKey;
    }

    public String siteKey() {
        return siteKey;
    }

    public Long personId() {
        return personId;
    }

    public Long departmentId() {
        return departmentId;
    }

    public Long siteId() {
        return siteId;
    }

    public String specialtyCode() {
        return specialtyCode;
    }
}
