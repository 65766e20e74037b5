package org.rounds.testing;

import java.time.Instant;
import java.util.List;
import org.rounds.mustread.service.IssueMustRead;
import org.rounds.poll.service.CreatePoll;
import org.rounds.posting.service.PostActivity;
import org.rounds.posting.service.PostActivity.KindFields;
import org.rounds.posting.service.PostActivity.Place;
import org.rounds.posting.service.PostActivity.Sending;

/** Builds posts for tests: for everyone by default. */
public final class Posts {

    private final String kind;
    private final String text;
    private String title;
    private Long workspaceId;
    private String audience;
    private List<String> audiences;
    private IssueMustRead mustRead;
    private CreatePoll poll;
    private String value;
    private List<Long> receiverIds;
    private Long personId;
    private Long sharedId;
    private List<Long> attachmentIds;
    private Instant publishAt;
    private Long onBehalfOf;

    private Posts(String kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    /** An activity of that kind; a text of null for none. */
    public static Posts of(String kind, String text) {
        return new Posts(kind, text);
    }

    public Posts withTitle(String above) {
        title = above;
        return this;
    }

    /** Workspace to post to; null for everyone. */
    public Posts withWorkspace(Long id) {
        workspaceId = id;
        return this;
    }

    /** Audience to post to. */
    public Posts withAudience(String address) {
        audience = address;
        return this;
    }

    /** Makes it a must-read. */
    public Posts withMustRead(IssueMustRead issued) {
        mustRead = issued;
        return this;
    }

    /** Audiences of the must-read; null for all readers of its place. */
    public Posts withReaders(List<String> addresses) {
        audiences = addresses;
        return this;
    }

    public Posts withPoll(CreatePoll asked) {
        poll = asked;
        return this;
    }

    /** Value of kudos. */
    public Posts withValue(String named) {
        value = named;
        return this;
    }

    /** Receivers of kudos. */
    public Posts withReceivers(List<Long> ids) {
        receiverIds = ids;
        return this;
    }

    /** The person introduced. */
    public Posts withPerson(Long id) {
        personId = id;
        return this;
    }

    /** The activity shared. */
    public Posts withShared(Long id) {
        sharedId = id;
        return this;
    }

    /** Uploads that belong to it. */
    public Posts withFiles(List<Long> ids) {
        attachmentIds = ids;
        return this;
    }

    /** Scheduled time; null for now. */
    public Posts withTime(Instant moment) {
        publishAt = moment;
        return this;
    }

    /** The author for whom the writer is a delegate; null for the writer. */
    public Posts withAuthor(Long id) {
        onBehalfOf = id;
        return this;
    }

    /** The command. */
    public PostActivity build() {
        return new PostActivity(
                kind,
                text,
                new Place(workspaceId, audience, audiences),
                new KindFields(title, mustRead, poll, value, receiverIds, personId, sharedId),
                attachmentIds,
                new Sending(publishAt, onBehalfOf));
    }
}
