package org.rounds.activity.service;

import java.util.Map;

/**
 * Reactions to an activity or a comment.
 *
 * @param counts number by kind; kinds without reactions are absent
 * @param mine the caller's own; null if none
 */
public record Reactions(Map<String, Integer> counts, String mine) {

    public static final Reactions NONE = new Reactions(Map.of(), null);
}
