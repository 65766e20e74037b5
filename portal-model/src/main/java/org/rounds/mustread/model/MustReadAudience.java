package org.rounds.mustread.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** An audience of a must-read, with its name at the time of issue. Never changes. */
@Entity
@Table(name = "must_read_audience")
public class MustReadAudience {

    @EmbeddedId private Key id;

    private String name;

    protected MustReadAudience() {}

    /**
     * A department, site, role or workspace, or everyone.
     *
     * @param address of its stream
     * @param name null for everyone
     */
    public MustReadAudience(long activityId, String address, String name) {
        id = new Key(activityId, address);
        this.name = name;
    }

    /** Must-read and address of the audience. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1;

        @Column(name = "activity_id")
        private long activityId;

        private String address;

        protected Key() {}

        public Key(long activityId, String address) {
            this.activityId = activityId;
            this.address = address;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.activityId == activityId
                    && key.address.equals(address);
        }

        @Override
        public int hashCode() {
            return Objects.hash(activityId, address);
        }
    }
}
