package org.rounds.markup.model;

import org.rounds.shared.model.TextForm;

/**
 * A text as its author wrote it and as it is shown.
 *
 * @param source as it was typed, 1 to 20,000 characters
 * @param form how that is written
 * @param html sanitized HTML made from it
 * @param rendering the version of what made it
 */
public record WrittenText(String source, TextForm form, String html, int rendering) {}
