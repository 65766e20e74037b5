package org.rounds.stream.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * An ordered sequence of activities that people subscribe to: a workspace, a person, a topic, or
 * everyone.
 *
 * <p>Everyone who can read a stream can read all of its entries. Its place can be {@link #rename}d,
 * {@link #open}ed to all staff or {@link #close}d; entries that its new readers may not see are
 * removed in the same transaction.
 */
@Entity
@Table(name = "stream")
public class Stream {

    /** Address of the stream of all staff. */
    public static final String EVERYONE = "everyone";

    @Id private long id;
    private String address;
    private String name;
    private String link;

    @Enumerated(EnumType.STRING)
    private Readers readers;

    private boolean hidden;
    private boolean archived;

    @Column(name = "last_activity_id", insertable = true, updatable = false)
    private long lastActivityId;

    protected Stream() {}

    /**
     * @param address name of the stream in the API, for example {@code workspace/42}
     * @param link path of its page below the application, for example {@code
     *     /workspaces/sepsis-bundle}
     */
    public Stream(
            long id, String address, String name, String link, Readers readers, boolean hidden) {
        this.id = id;
        this.address = address;
        this.name = name;
        this.link = link;
        this.readers = readers;
        this.hidden = hidden;
    }

    public void rename(String newName, String newLink) {
        name = newName;
        link = newLink;
    }

    /** Makes it read-only, or writable again. */
    public void archive(boolean noMoreWriting) {
        archived = noMoreWriting;
    }

    /** Lets all staff read. */
    public void open() {
        readers = Readers.STAFF;
        hidden = false;
    }

    /** Lets only holders of a grant read; a hidden stream is not visible to others at all. */
    public void close(boolean alsoHidden) {
        readers = Readers.GRANTED;
        hidden = alsoHidden;
    }

    public long id() {
        return id;
    }

    public String address() {
        return address;
    }

    public boolean isForStaff() {
        return readers == Readers.STAFF;
    }

    public boolean isHidden() {
        return hidden;
    }
}
