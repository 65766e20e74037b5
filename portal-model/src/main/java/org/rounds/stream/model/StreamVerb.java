package org.rounds.stream.model;

/** What a person may be allowed to do in a stream, and in what a feature keeps beside it. */
public enum StreamVerb {
    /** See what is in it. */
    READ,
    /** Add to it, and change one's own; refused while the stream is archived. */
    WRITE,
    /** Change, hide and delete what others have added. */
    MODERATE,
    /** Decide on settings, roles and the end of it. */
    MANAGE
}
