package org.rounds.stream.model;

/** Operations on a stream, and on what a feature keeps beside it. */
public enum StreamVerb {
    /** See its content. */
    READ,
    /** Add content and change one's own; refused while the stream is archived. */
    WRITE,
    /** Change, hide and delete content of others. */
    MODERATE,
    /** Change settings and roles, archive and delete. */
    MANAGE
}
