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
 * <p>It is written once, in one home stream, by one author. The author may {@link #edit} it, which
 * never moves it in a feed. It can be {@link #delete}d, and {@link #restore}d by whoever deleted it
 * within ten minutes. A question may have one accepted answer.
 */
@Entity
@Table(name = "activity")
public class Activity {

    /** The type of conversations about activities. */
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
     * @param kind name of its kind, 1 to 12 small letters
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

    /** Passes another activity on. */
    public void share(long activityId) {
        sharedId = activityId;
    }

    /** Has so many files with it. */
    public void carry(int attachments) {
        attachmentCount = attachments;
    }

    /** Was written by somebody else in the author's name. */
    public void writtenBy(long delegateId) {
        postedBy = delegateId;
    }

    /** Stands in its streams without being unread or news to anybody. */
    public void keepQuiet() {
        quiet = true;
    }

    public void edit(WrittenText newText, Instant when) {
        text = newText.source();
        html = newText.html();
        rendering = newText.rendering();
        editedAt = when;
    }

    /** Was moved to another place in the network that it came from. */
    public void moveTo(long otherStreamId) {
        streamId = otherStreamId;
    }

    public void closeComments() {
        commentsClosed = true;
    }

    public void delete(long byPerson, Instant when) {
        removal.delete(byPerson, when);
    }

    /** A decision hides it, also from whoever restores it; a deletion before stays what it was. */
    public void hide(long byPerson, Instant when) {
        removal.hide(byPerson, when);
    }

    /**
     * Takes a deletion back.
     *
     * @throws Conflict if it is not deleted, if a decision hides it, if somebody else deleted it,
     *     or later than ten minutes after it
     */
    public void restore(long byPerson, Instant now) {
        removal.restore(byPerson, now);
    }

    /** It was deleted where it came from, and is there again. */
    public void reappear() {
        removal.undo();
    }

    /**
     * A decision no longer hides it. Returns whether it is shown again: an author's deletion stays.
     */
    public boolean unhide() {
        return removal.unhide(authorId);
    }

    public long id() {
        return id;
    }

    /** The conversation that it begins. */
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

    /** What stands above the text; null where the kind has no title. */
    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    /** How the text is written; an edit leaves that as it is. */
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

    /** What this passes on; null where the kind passes nothing on. */
    public Long sharedId() {
        return sharedId;
    }

    /** Who wrote it in its author's name; null for the author. */
    public Long postedBy() {
        return postedBy;
    }

    /** The comment that answers this question; null while it is open. */
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
