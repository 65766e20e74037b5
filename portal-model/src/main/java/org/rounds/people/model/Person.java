package org.rounds.people.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * A person in the hospital's directory, or an author of imported history.
 *
 * <p>Created when a source first names them. Sources can {@link #describe} them repeatedly. A
 * person who leaves is {@link #deactivate}d, and {@link #activate}d on return; a person is never
 * deleted, and their handle is never reused. Their own settings (language, theme, shortcuts) are
 * not overwritten by sources.
 */
@Entity
@Table(name = "person")
public class Person {

    @Id private long id;
    private String handle;

    @Column(name = "given_name")
    private String givenName;

    @Column(name = "family_name")
    private String familyName;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "sort_name")
    private String sortName;

    private String title;
    private String email;

    @Column(name = "department_id")
    private Long departmentId;

    @Column(name = "site_id")
    private Long siteId;

    @Column(name = "manager_user_name")
    private String managerUserName;

    private String npi;

    @Column(name = "specialty_code")
    private String specialtyCode;

    private String languages;
    private boolean guest;
    private boolean account;

    @Enumerated(EnumType.STRING)
    private PersonStatus status;

    private String source;

    @Column(name = "as_of")
    private Instant asOf;

    private String about;
    private String language;
    private String theme;
    private boolean shortcuts;

    @Version private int version = 1;

    protected Person() {}

    public Person(long id, String handle, PersonStatus status, PersonFacts facts) {
        this.id = id;
        this.handle = handle;
        this.status = status;
        describe(facts);
    }

    /**
     * Takes over the facts of a source; null facts keep the present value. Returns whether anything
     * changed.
     */
    public boolean describe(PersonFacts facts) {
        PersonFacts before = facts();
        givenName = facts.name().given();
        familyName = facts.name().family();
        displayName = facts.name().display();
        sortName = sortName(facts);
        title = newer(facts.title(), title);
        email = newer(facts.email(), email);
        departmentId = newer(facts.departmentId(), departmentId);
        siteId = newer(facts.siteId(), siteId);
        managerUserName = newer(facts.managerUserName(), managerUserName);
        npi = newer(facts.npi(), npi);
        specialtyCode = newer(facts.specialtyCode(), specialtyCode);
        languages = newer(facts.languages(), languages);
        source = facts.source();
        boolean changed = !Objects.equals(before, facts());
        asOf = changed ? facts.asOf() : asOf;
        return changed;
    }

    private static <T> T newer(T said, T known) {
        return said == null ? known : said;
    }

    private static String sortName(PersonFacts facts) {
        PersonName said = facts.name();
        String name = said.family() + " " + said.given();
        return (name.isBlank() ? said.display() : name).strip().toLowerCase(Locale.ROOT);
    }

    private PersonFacts facts() {
        return new PersonFacts(
                new PersonName(givenName, familyName, displayName),
                title,
                email,
                departmentId,
                siteId,
                managerUserName,
                npi,
                specialtyCode,
                languages,
                source,
                null);
    }

    /**
     * Follows an assignment that moved to another department, if the person is in the former one; a
     * department set by another source stays.
     */
    public void moveDepartment(Long from, Long to) {
        if (from != null && to != null && from.equals(departmentId)) {
            departmentId = to;
        }
    }

    /** The same for the site. */
    public void moveSite(Long from, Long to) {
        if (from != null && to != null && from.equals(siteId)) {
            siteId = to;
        }
    }

    /** Marks the person as active staff. Returns whether that changed. */
    public boolean activate() {
        return moveTo(PersonStatus.ACTIVE);
    }

    /** Marks the person as gone or barred. Returns whether that changed. */
    public boolean deactivate() {
        return moveTo(PersonStatus.DEACTIVATED);
    }

    private boolean moveTo(PersonStatus next) {
        boolean moves = status != next;
        status = next;
        return moves;
    }

    /**
     * Sets whether the person is a guest: an external who sees only the workspaces they belong to.
     */
    public boolean admitAs(boolean asGuest) {
        boolean changes = guest != asGuest;
        guest = asGuest;
        return changes;
    }

    /** Links the person with a user of the directory: they can sign in and belong to audiences. */
    public void openAccount() {
        account = true;
    }

    /** Keeps the person's settings; a language or theme of null follows the browser. */
    public void prefer(String chosenLanguage, String chosenTheme, boolean chosenShortcuts) {
        language = chosenLanguage;
        theme = chosenTheme;
        shortcuts = chosenShortcuts;
    }

    /** Sets the person's bio; null removes it. */
    public void introduce(String words) {
        about = words;
    }

    /** Sets the languages that the person speaks, as BCP 47 codes separated by commas. */
    public void speak(String codes) {
        languages = codes;
    }

    public long id() {
        return id;
    }

    public String handle() {
        return handle;
    }

    public String displayName() {
        return displayName;
    }

    public boolean isActive() {
        return status == PersonStatus.ACTIVE;
    }

    public boolean isGuest() {
        return guest;
    }

    public String npi() {
        return npi;
    }

    public int version() {
        return version;
    }
}
