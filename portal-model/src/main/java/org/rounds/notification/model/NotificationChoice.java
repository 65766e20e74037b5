package org.rounds.notification.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.rounds.shared.model.NotificationCategory;

/**
 * Whether a person wants notifications of a category by a channel.
 *
 * <p>Created with the person's first choice; the default of the category applies until then. Later
 * choices {@link #decide replace} it. Never deleted.
 */
@Entity
@Table(name = "notification_choice")
public class NotificationChoice {

    @EmbeddedId private Key key;

    private boolean wanted;

    protected NotificationChoice() {}

    public NotificationChoice(Key key, boolean wanted) {
        this.key = key;
        this.wanted = wanted;
    }

    /** Replaces the choice. */
    public void decide(boolean wantedFromNowOn) {
        wanted = wantedFromNowOn;
    }

    public NotificationCategory source() {
        return key.source;
    }

    public NotificationChannel channel() {
        return key.channel;
    }

    public boolean isWanted() {
        return wanted;
    }

    /** One choice per person, category and channel. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "person_id")
        private long personId;

        @Enumerated(EnumType.STRING)
        private NotificationCategory source;

        @Enumerated(EnumType.STRING)
        private NotificationChannel channel;

        protected Key() {}

        public Key(long personId, NotificationCategory source, NotificationChannel channel) {
            this.personId = personId;
            this.source = source;
            this.channel = channel;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && personId == key.personId
                    && source == key.source
                    && channel == key.channel;
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, source, channel);
        }
    }
}
