package org.rounds.mustread.service;

import java.time.Instant;
import java.util.List;

/**
 * Makes a stored activity a must-read.
 *
 * @param title of the announcement
 * @param audiences addresses of its audiences
 */
public record ArchivedMustRead(String title, Instant dueAt, List<String> audiences) {}
