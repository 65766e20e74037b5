package org.rounds.stream.model;

import static org.rounds.stream.model.StreamVerb.MANAGE;
import static org.rounds.stream.model.StreamVerb.MODERATE;
import static org.rounds.stream.model.StreamVerb.READ;
import static org.rounds.stream.model.StreamVerb.WRITE;

import java.util.Set;

/**
 * Role of a person in a stream, with its verbs. The names of the first four equal those of the
 * grants, which mirror workspace roles.
 */
public enum StreamRole {
    OWNER(READ, WRITE, MODERATE, MANAGE),
    MODERATOR(READ, WRITE, MODERATE),
    MEMBER(READ, WRITE),
    GUEST(READ, WRITE),
    /** Staff without a grant, in streams that all staff can read. */
    READER(READ);

    private final Set<StreamVerb> verbs;

    StreamRole(StreamVerb... verbs) {
        this.verbs = Set.of(verbs);
    }

    /**
     * Whether the role includes the verb.
     *
     * @param archived whether the stream is archived and so read-only
     */
    public boolean may(StreamVerb verb, boolean archived) {
        return verbs.contains(verb) && !(archived && verb == WRITE);
    }
}
