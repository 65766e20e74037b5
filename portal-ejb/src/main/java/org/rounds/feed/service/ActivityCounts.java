package org.rounds.feed.service;

import java.util.Map;

/**
 * What an open page shows of an activity in numbers.
 *
 * @param reactions by their words
 * @param acknowledged how many readers of a must-read are done; null for what is none
 */
public record ActivityCounts(int comments, Map<String, Integer> reactions, Integer acknowledged) {}
