package org.rounds.activity.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.rounds.markup.model.WrittenText;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.TextForm;

/**
 * A comment on an activity or on a subject of another feature, or a reply to such a comment;
 * replies have no replies. Has the same life cycle as an {@link Activity}: written, edited, deleted
 * and, for ten minutes, restored.
 */
@Entity
@Table(name = "feed_comment")
public class Comment {

    @Id private long id;

    /** Null for a comment on a subject of another feature. */
    @Column(name = "activity_id")
    private Long activityId;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private Long subjectId;

    /** Stream of the subject; null for a comment on an activity. */
    @Column(name = "stream_id")
    private Long streamId;

    @Column(name = "parent_id")
    private Long parentId;

    @Column(name = "author_id")
    private long authorId;

    private String text;
    private String html;

    @Column(name = "text_form")
    @Enumerated(EnumType.STRING)
    private TextForm textForm;

    private int rendering;

    @Column(name = "source_parent")
    private String sourceParent;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Embedded private Removal removal = new Removal();

    @Version private int version = 1;

    protected Comment() {}

    /**
     * A comment on an activity.
     *
     * @param parentId the comment that this one replies to, null for none
     */
    public Comment(long id, long activityId, Long parentId, long authorId, WrittenText text) {
        this(id, parentId, authorId, text);
        this.activityId = activityId;
    }

    /**
     * A comment on a subject of another feature.
     *
     * @param subject type and id of the subject; not an activity
     * @param streamId stream of the subject, which does not change
     * @param parentId the comment that this one replies to, null for none
     */
    public Comment(
            long id,
            Conversation subject,
            long streamId,
            Long parentId,
            long authorId,
            WrittenText text) {
        this(id, parentId, authorId, text);
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.streamId = streamId;
    }

    private Comment(long id, Long parentId, long authorId, WrittenText text) {
        this.id = id;
        this.parentId = parentId;
        this.authorId = authorId;
        this.text = text.source();
        this.html = text.html();
        this.textForm = text.form();
        this.rendering = text.rendering();
    }

    /** Keeps the source id of the parent in an archive that nests deeper than Rounds. */
    public void repliedTo(String idInArchive) {
        sourceParent = idInArchive;
    }

    public void edit(WrittenText newText, Instant when) {
        text = newText.source();
        html = newText.html();
        rendering = newText.rendering();
        editedAt = when;
    }

    public void delete(long byPerson, Instant when) {
        removal.delete(byPerson, when);
    }

    /**
     * Hides it by a moderation decision, which the author cannot restore; an earlier deletion
     * stays.
     */
    public void hide(long byPerson, Instant when) {
        removal.hide(byPerson, when);
    }

    /**
     * Undoes a deletion.
     *
     * @throws Conflict if it is not deleted, is hidden by a decision, was deleted by another
     *     person, or was deleted more than ten minutes ago
     */
    public void restore(long byPerson, Instant now) {
        removal.restore(byPerson, now);
    }

    /** Undoes a deletion, because the item exists again in the source network. */
    public void reappear() {
        removal.undo();
    }

    /**
     * Ends hiding by a decision. Returns whether it is visible again: a deletion by the author
     * stays.
     */
    public boolean unhide() {
        return removal.unhide(authorId);
    }

    public long id() {
        return id;
    }

    /** The subject of the comment. */
    public Conversation subject() {
        return isOnActivity()
                ? new Conversation(Activity.TYPE, activityId)
                : new Conversation(subjectType, subjectId);
    }

    public boolean isOnActivity() {
        return activityId != null;
    }

    /** Id of the activity; null for a comment on a subject of another feature. */
    public Long activityId() {
        return activityId;
    }

    public boolean isReply() {
        return parentId != null;
    }

    /** The comment that this one replies to; null for none. */
    public Long parentId() {
        return parentId;
    }

    public long authorId() {
        return authorId;
    }

    public String text() {
        return text;
    }

    /** Syntax of the text; edits keep it. */
    public TextForm textForm() {
        return textForm;
    }

    public Instant editedAt() {
        return editedAt;
    }

    public boolean isDeleted() {
        return removal.isDeleted();
    }

    public Long deletedBy() {
        return removal.deletedBy();
    }

    public int version() {
        return version;
    }
}
