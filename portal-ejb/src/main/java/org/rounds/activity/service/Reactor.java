package org.rounds.activity.service;

import org.rounds.people.service.PersonBrief;

/**
 * Somebody who reacted to an activity.
 *
 * @param kind {@code thanks}, {@code useful} or {@code well-done}
 */
public record Reactor(String kind, PersonBrief person) {}
