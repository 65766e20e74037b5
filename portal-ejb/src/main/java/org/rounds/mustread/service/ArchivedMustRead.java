package org.rounds.mustread.service;

import java.time.Instant;
import java.util.List;

/**
 * What makes a stored activity a must-read.
 *
 * @param title what stands above it
 * @param audiences for whom it was issued, as addresses
 */
public record ArchivedMustRead(String title, Instant dueAt, List<String> audiences) {}
