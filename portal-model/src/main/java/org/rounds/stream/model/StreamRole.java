package org.rounds.stream.model;

import static org.rounds.stream.model.StreamVerb.MANAGE;
import static org.rounds.stream.model.StreamVerb.MODERATE;
import static org.rounds.stream.model.StreamVerb.READ;
import static org.rounds.stream.model.StreamVerb.WRITE;

import java.util.Set;

/**
 * What a person is in a stream, with the verbs that go with it. The names of the first four are
 * those of the grants, which repeat the roles of a workspace.
 */
public enum StreamRole {
    OWNER(READ, WRITE, MODERATE, MANAGE),
    MODERATOR(READ, WRITE, MODERATE),
    MEMBER(READ, WRITE),
    GUEST(READ, WRITE),
    /** Staff without a grant, where all staff read. */
    READER(READ);

    private final Set<StreamVerb> verbs;

    StreamRole(StreamVerb... verbs) {
        this.verbs = Set.of(verbs);
    }

    /**
     * Whether the role includes the verb.
     *
     * @param archived whether the stream is archived: then nobody writes
     */
    public boolean may(StreamVerb verb, boolean archived) {
        return verbs.contains(verb) && !(archived && verb == WRITE);
    }
}
