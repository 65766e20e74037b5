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
 * <p>Whoever may read a stream may read all that is in it. Its place may be {@link #rename}d, and
 * the circle of its readers {@link #open}ed or {@link #close}d; then the entries that the new
 * circle may not hold are taken out in the same transaction.
 */
@Entity
@Table(name = "stream")
public class Stream {

    /** The address of the stream of all staff. */
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
     * @param address the stream's name in the API, for example {@code workspace/42}
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

    /** Nothing is written here any more, or again. */
    public void archive(boolean noMoreWriting) {
        archived = noMoreWriting;
    }

    /** All staff may read from now on. */
    public void open() {
        readers = Readers.STAFF;
        hidden = false;
    }

    /**
     * Only who holds a grant may read from now on; others do not even learn of it when it is
     * hidden.
     */
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
