package org.rounds.feed.service;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * Asks that an announcement be acknowledged.
 *
 * @param dueAt until when
 * @param joiners whether those who come into the audience later have to read it, too; null for no
 */
public record MustReadWish(@NotNull(message = "invalid.required") Instant dueAt, Boolean joiners) {}
