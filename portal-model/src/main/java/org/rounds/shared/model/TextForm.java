package org.rounds.shared.model;

/** Syntax of a stored text, which decides what is markup. */
public enum TextForm {
    /** The Markdown dialect of Rounds: markup is interpreted and not shown. */
    MARKED,
    /** Plain text, for example from an archive: every character is shown. */
    PLAIN
}
