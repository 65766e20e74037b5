package org.rounds.shared.model;

/** How a text is written, which decides what of it is a mark. */
public enum TextForm {
    /** In the dialect of Rounds: some signs are marks, and disappear where they work. */
    MARKED,
    /** Plain text, such as that of an archive: every character is shown. */
    PLAIN
}
