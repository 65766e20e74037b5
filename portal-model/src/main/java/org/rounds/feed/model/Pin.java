package org.rounds.feed.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An activity pinned to the top of a stream, with an optional end. */
@Entity
@Table(name = "pin")
public class Pin {

    @Id
    @Column(name = "activity_id")
    private long activityId;

    @Column(name = "stream_id")
    private long streamId;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "pinned_at")
    private Instant pinnedAt;

    @Column(name = "pinned_by")
    private long pinnedBy;

    protected Pin() {}

    public Pin(long activityId) {
        this.activityId = activityId;
    }

    /**
     * Replaces stream, end and person of the pin.
     *
     * @param end null for no end
     */
    public void renew(long stream, Instant end, long byPerson, Instant now) {
        streamId = stream;
        until = end;
        pinnedBy = byPerson;
        pinnedAt = now;
    }
}
