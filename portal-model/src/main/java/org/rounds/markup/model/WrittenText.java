package org.rounds.markup.model;

import org.rounds.shared.model.TextForm;

/**
 * A text in source and rendered form.
 *
 * @param source as typed, 1 to 20,000 characters
 * @param form syntax of the source
 * @param html sanitized HTML
 * @param rendering version of the renderer
 */
public record WrittenText(String source, TextForm form, String html, int rendering) {}
