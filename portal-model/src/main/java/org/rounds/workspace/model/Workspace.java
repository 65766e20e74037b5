package org.rounds.workspace.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.rounds.shared.model.Visibility;

/**
 * A team's workspace.
 *
 * <p>Created with a name, a purpose and a visibility. Its owners can {@link #rename} it, {@link
 * #show change its visibility} and {@link #archive} it; its slug never changes, so that links stay
 * valid.
 */
@Entity
@Table(name = "workspace")
public class Workspace {

    @Id private long id;
    private String slug;
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String purpose;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Column(name = "member_count", insertable = true, updatable = false)
    private int memberCount;

    @Column(name = "archived_at")
    private Instant archivedAt;

    private String system;

    @Column(name = "external_id")
    private String externalId;

    private String said;

    @Version private int version = 1;

    protected Workspace() {}

    public Workspace(long id, String slug, String name, String purpose, Visibility visibility) {
        this.id = id;
        this.slug = slug;
        this.visibility = visibility;
        rename(name, purpose);
    }

    /** Keeps the source system and id of an imported workspace. */
    public void cameFrom(String otherSystem, String idThere) {
        system = otherSystem;
        externalId = idThere;
    }

    /** Keeps a fingerprint of the imported name and purpose. */
    public void storeFingerprint(String fingerprint) {
        said = fingerprint;
    }

    /** Fingerprint of the last imported name and purpose; null if none was kept. */
    public String lastSaid() {
        return said;
    }

    public void rename(String newName, String newPurpose) {
        name = newName.strip();
        nameKey = name.toLowerCase(Locale.ROOT);
        purpose = newPurpose == null ? "" : newPurpose.strip();
    }

    public void show(Visibility newVisibility) {
        visibility = newVisibility;
    }

    /** Makes it read-only. */
    public void archive(Instant when) {
        archivedAt = when;
    }

    public void reopen() {
        archivedAt = null;
    }

    public long id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    /** The normalized name for ordering and searching. */
    public String nameKey() {
        return nameKey;
    }

    public String purpose() {
        return purpose;
    }

    public Visibility visibility() {
        return visibility;
    }

    public boolean isArchived() {
        return archivedAt != null;
    }

    public int version() {
        return version;
    }
}
