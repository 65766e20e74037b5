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
import java.util.Locale;
import org.rounds.markup.model.WrittenText;
import org.rounds.shared.error.Conflict;
import org.rounds.shared.model.Conversation;
import org.rounds.shared.model.TextForm;

/**
 * One entry in a feed.
 *
 * <p>It is created once, in one home stream, by one author. The author can {@link #edit} it, which
 * never moves it in a feed. It can be {@link #delete}d, and {@link #restore}d within ten minutes by
 * the person who deleted it. A question can have one accepted answer.
 */
@Entity
@Table(name = "activity")
public class Activity {

    /** Type of conversations about activities. */
    public static final String TYPE = "activity";

    @Id private long id;

    /** Name of its kind in capitals. */
    private String kind;

    @Column(name = "author_id")
    private long authorId;

    @Column(name = "stream_id")
    private long streamId;

    private String title;
    private String text;
    private String html;

    @Column(name = "text_form")
    @Enumerated(EnumType.STRING)
    private TextForm textForm;

    private int rendering;

    @Column(name = "shared_id")
    private Long sharedId;

    @Column(name = "comment_count", insertable = true, updatable = false)
    private int commentCount;

    @Column(name = "comments_closed", insertable = true, updatable = false)
    private boolean commentsClosed;

    @Column(name = "accepted_comment_id", insertable = true, updatable = false)
    private Long acceptedCommentId;

    @Column(name = "attachment_count")
    private int attachmentCount;

    @Column(name = "posted_by")
    private Long postedBy;

    @Column(name = "edited_at")
    private Instant editedAt;

    @Embedded private Removal removal = new Removal();

    private boolean quiet;

    @Version private int version = 1;

    protected Activity() {}

    /**
     * @param kind name of its kind, 1 to 12 lower-case letters
     */
    public Activity(long id, String kind, long authorId, long streamId, WrittenText text) {
        this.id = id;
        this.kind = kind.toUpperCase(Locale.ROOT);
        this.authorId = authorId;
        this.streamId = streamId;
        this.text = text.source();
        this.html = text.html();
        this.textForm = text.form();
        this.rendering = text.rendering();
    }

    public void entitle(String newTitle) {
        title = newTitle;
    }

    /** Makes it a share of another activity. */
    public void share(long activityId) {
        sharedId = activityId;
    }

    /** Sets the number of attachments. */
    public void carry(int attachments) {
        attachmentCount = attachments;
    }

    /** Records that a delegate wrote it in the author's name. */
    public void writtenBy(long delegateId) {
        postedBy = delegateId;
    }

    /** Keeps it out of unread counts and news. */
    public void keepQuiet() {
        quiet = true;
    }

    public void edit(WrittenText newText, Instant when) {
        text = newText.source();
        html = newText.html();
        rendering = newText.rendering();
        editedAt = when;
    }

    /** Moves it to another stream, because it was moved in the source network. */
    public void moveTo(long otherStreamId) {
        streamId = otherStreamId;
    }

    public void closeComments() {
        commentsClosed = true;
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

    /** The conversation about it. */
    public Conversation conversation() {
        return new Conversation(TYPE, id);
    }

    /** Name of its kind. */
    public String kind() {
        return kind.toLowerCase(Locale.ROOT);
    }

    public long authorId() {
        return authorId;
    }

    public long streamId() {
        return streamId;
    }

    /** The title; null for kinds without one. */
    public String title() {
        return title;
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

    /** Id of the shared activity; null if it is not a share. */
    public Long sharedId() {
        return sharedId;
    }

    /** The delegate who wrote it; null if the author did. */
    public Long postedBy() {
        return postedBy;
    }

    /** The comment accepted as the answer; null while there is none. */
    public Long acceptedCommentId() {
        return acceptedCommentId;
    }

    public boolean takesComments() {
        return !commentsClosed;
    }

    public int version() {
        return version;
    }
}
