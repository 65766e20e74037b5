package org.rounds.activity.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rounds.activity.model.Activity;
import org.rounds.activity.model.Comment;
import org.rounds.activity.model.ReactionKind;
import org.rounds.shared.error.NotFound;
import org.rounds.shared.service.Caller;
import org.rounds.shared.sql.Parameters;
import org.rounds.shared.sql.Row;
import org.rounds.shared.sql.Rows;

/** Repository of activities, comments and what belongs to them. */
@ApplicationScoped
public class Activities {

    /** Condition of {@code activity a}: {@code :person} has not muted it. */
    public static final String UNMUTED = MuteRepository.UNMUTED;

    @PersistenceContext private EntityManager entities;
    @Inject private OpeningRepository openings;

    /** Records the first time that a person other than the author opens it. */
    public void opened(Caller caller, long activityId) {
        openings.note(caller, activityId);
    }

    public void add(Activity activity) {
        entities.persist(activity);
        entities.flush();
    }

    /** Adds a comment and increments the count of its activity, if it is on one. */
    public void add(Comment comment) {
        entities.persist(comment);
        entities.flush();
        count(comment, 1);
    }

    /**
     * Locks the activity until the transaction ends and refreshes it. Locks by an update: "for
     * update" would wait for all transactions that reference the row.
     *
     * @throws NotFound if it was purged meanwhile
     */
    public void lock(Activity activity) {
        if (Rows.change(
                        entities,
                        "update activity set version = version where id = :activity",
                        Parameters.of("activity", activity.id()))
                == 0) {
            throw new NotFound("problem.no-such-activity");
        }
        entities.refresh(activity);
    }

    /** The same for a comment. */
    public void lock(Comment comment) {
        if (Rows.change(
                        entities,
                        "update feed_comment set version = version where id = :comment",
                        Parameters.of("comment", comment.id()))
                == 0) {
            throw new NotFound("problem.no-such-comment");
        }
        entities.refresh(comment);
    }

    public void flush() {
        entities.flush();
    }

    public Optional<Activity> activity(long id) {
        return Optional.ofNullable(entities.find(Activity.class, id));
    }

    public Optional<Comment> comment(long id) {
        return Optional.ofNullable(entities.find(Comment.class, id));
    }

    /** Changes the comment count of the comment's activity, if it is on one. */
    public void count(Comment comment, int more) {
        if (comment.isOnActivity()) {
            count(comment.activityId(), more);
        }
    }

    /** Changes the comment count of an activity. */
    public void count(long activityId, int more) {
        Rows.change(
                entities,
                "update activity set comment_count = comment_count + :more where id = :activity",
                Parameters.of("more", more).and("activity", activityId));
    }

    /**
     * Sets the accepted answer of a question, null for none. The version of the question stays, so
     * that concurrent edits do not fail.
     */
    public void accept(long activityId, Long commentId) {
        Rows.change(
                entities,
                "update activity set accepted_comment_id = nullif(:comment, 0) where id = :activity",
                Parameters.of("comment", commentId == null ? 0L : commentId)
                        .and("activity", activityId));
    }

    /** Closes or opens the comments of an activity; its version stays. */
    public void close(long activityId, boolean closed) {
        Rows.change(
                entities,
                "update activity set comments_closed = :closed where id = :activity",
                Parameters.of("closed", closed).and("activity", activityId));
    }

    /** Stores a former text. */
    public void keepVersion(FormerText former, long itemId) {
        Rows.change(
                entities,
                "insert into text_version (item_id, version, title, text, editor_id, edited_at)"
                        + " values (:item, :version, nullif(:title, ''), :text, :editor, :editedAt)",
                Parameters.of("item", itemId)
                        .and("version", former.version())
                        .and("title", former.title() == null ? "" : former.title())
                        .and("text", former.text())
                        .and("editor", former.editorId())
                        .and("editedAt", former.editedAt().toEpochMilli()));
    }

    /** Former texts of an item, newest first. */
    public List<FormerText> versions(long itemId) {
        return Rows.list(
                entities,
                "select version, title, text, editor_id, edited_at from text_version where item_id = :item"
                        + " order by version desc",
                Parameters.of("item", itemId),
                row ->
                        new FormerText(
                                row.number("version"),
                                row.text("title"),
                                row.text("text"),
                                row.id("editor_id"),
                                row.moment("edited_at")));
    }

    /** Records that an activity is about a person. */
    public void concern(long activityId, long personId) {
        Rows.change(
                entities,
                "insert into activity_person (activity_id, person_id) values (:activity, :person)",
                Parameters.of("activity", activityId).and("person", personId));
    }

    /** Stores the mentions of a new text. */
    public void mention(long itemId, Collection<Long> persons) {
        for (long person : persons) {
            Rows.change(
                    entities,
                    "insert into mention (item_id, person_id) values (:item, :person)",
                    Parameters.of("item", itemId).and("person", person));
        }
    }

    /** People mentioned in a text. */
    public List<Long> mentioned(long itemId) {
        return Rows.list(
                entities,
                "select person_id from mention where item_id = :item",
                Parameters.of("item", itemId),
                Row::id);
    }

    /** Replaces the mentions of an edited text; returns the people not mentioned before. */
    public Set<Long> mentionAnew(long itemId, Collection<Long> persons) {
        Set<Long> named = new HashSet<>(persons);
        mentioned(itemId).forEach(named::remove);
        Rows.change(
                entities,
                "delete from mention where item_id = :item",
                Parameters.of("item", itemId));
        mention(itemId, persons);
        return named;
    }

    /** Stores the topics of a new text. */
    public void name(long activityId, Collection<String> topics) {
        for (String topic : topics) {
            Rows.change(
                    entities,
                    "insert into activity_topic (activity_id, topic) values (:activity, :topic)",
                    Parameters.of("activity", activityId).and("topic", topic));
        }
    }

    /** The same for an edited text. */
    public void nameAnew(long activityId, Collection<String> topics) {
        Rows.change(
                entities,
                "delete from activity_topic where activity_id = :activity",
                Parameters.of("activity", activityId));
        name(activityId, topics);
    }

    public List<String> topics(long activityId) {
        return Rows.list(
                entities,
                "select topic from activity_topic where activity_id = :activity",
                Parameters.of("activity", activityId),
                Row::text);
    }

    public void react(long itemId, long personId, ReactionKind kind) {
        int changed =
                Rows.change(
                        entities,
                        "update reaction set kind = :kind where item_id = :item and person_id = :person",
                        Parameters.of("kind", kind.name())
                                .and("item", itemId)
                                .and("person", personId));
        if (changed == 0) {
            Rows.change(
                    entities,
                    "insert into reaction (item_id, person_id, kind) values (:item, :person, :kind) on"
                            + " conflict do nothing",
                    Parameters.of("item", itemId).and("person", personId).and("kind", kind.name()));
        }
    }

    public void unreact(long itemId, long personId) {
        Rows.change(
                entities,
                "delete from reaction where item_id = :item and person_id = :person",
                Parameters.of("item", itemId).and("person", personId));
    }

    public Optional<Long> findArchived(String system, String externalId) {
        return archived(system, externalId).map(Archived::itemId);
    }

    /** The stored state of a message from an archive. */
    public Optional<Archived> archived(String system, String externalId) {
        return Rows.list(
                        entities,
                        "select item_id, said from archived_item where system = :system and external_id = :externalId",
                        Parameters.of("system", system).and("externalId", externalId),
                        row -> new Archived(row.id("item_id"), row.text("said")))
                .stream()
                .findFirst();
    }

    public void linkArchived(String system, String externalId, long itemId, String said) {
        Rows.change(
                entities,
                "insert into archived_item (system, external_id, item_id, said) values (:system,"
                        + " :externalId, :item, :said)",
                Parameters.of("system", system)
                        .and("externalId", externalId)
                        .and("item", itemId)
                        .and("said", said));
    }

    /** Stores the fingerprint of a message in its archive. */
    public void storeFingerprint(String system, String externalId, String said) {
        Rows.change(
                entities,
                "update archived_item set said = :said where system = :system and external_id = :externalId",
                Parameters.of("said", said).and("system", system).and("externalId", externalId));
    }

    /** The largest id of that type of item between two ids; empty if there is none. */
    public Optional<Long> largestId(boolean comment, long from, long upTo) {
        String table = comment ? "feed_comment" : "activity";
        return Rows.one(
                entities,
                "select max(id) from " + table + " where id >= :from and id <= :upTo",
                Parameters.of("from", from).and("upTo", upTo),
                row -> Optional.ofNullable(row.id()));
    }

    /**
     * A stored message of an archive.
     *
     * @param said fingerprint of its last imported state; null if none was kept
     */
    public record Archived(long itemId, String said) {}

    /** A text before an edit. */
    public record FormerText(
            int version, String title, String text, long editorId, Instant editedAt) {}
}
