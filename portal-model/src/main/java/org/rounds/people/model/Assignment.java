package org.rounds.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * Where a person works, in which role, and from when until when (FHIR PractitionerRole). A source
 * may name the person, the department or the site before it describes them: until then the
 * assignment keeps the key by which it was named and waits to be {@link #settle}d.
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

    /** Takes over what the source says; keys are null where it names nothing. */
    public void describe(String role, String specialty, LocalDate validFrom, LocalDate validTo) {
        roleName = role;
        specialtyCode = specialty;
        from = validFrom;
        to = validTo;
    }

    /** Names person, department and site by the keys of the source, to be found now or later. */
    public void refer(String person, String department, String site) {
        personKey = person;
        departmentKey = department;
        siteKey = site;
    }

    /** Puts in what the keys turned out to mean; null where they still mean nothing. */
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
