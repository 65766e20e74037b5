package org.rounds.mustread.service;

import java.time.Instant;

/**
 * A must-read that waits for the caller, in short form.
 *
 * @param author name of its author
 * @param state {@code open}, {@code due-soon} or {@code late}
 */
public record MustReadBrief(Long id, String title, String author, Instant dueAt, String state) {}
