package org.rounds.feed.service;

import java.util.Map;

/**
 * Counts of an activity on open pages.
 *
 * @param reactions number by kind
 * @param acknowledged number of readers who are done; null unless it is a must-read
 */
public record ActivityCounts(int comments, Map<String, Integer> reactions, Integer acknowledged) {}
