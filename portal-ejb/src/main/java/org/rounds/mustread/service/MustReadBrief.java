package org.rounds.mustread.service;

import java.time.Instant;

/**
 * A must-read that waits for the caller, in a line.
 *
 * @param author name of who issued it
 * @param state {@code open}, {@code due-soon} or {@code late}
 */
public record MustReadBrief(Long id, String title, String author, Instant dueAt, String state) {}
