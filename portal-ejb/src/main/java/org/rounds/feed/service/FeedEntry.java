package org.rounds.feed.service;

/**
 * An activity in a stream.
 *
 * @param seen whether it is the first that existed at the last visit
 * @param folded whether it is hidden behind another of its kind
 * @param more number of activities folded behind it
 */
public record FeedEntry(ActivityCard card, boolean seen, boolean folded, int more) {}
