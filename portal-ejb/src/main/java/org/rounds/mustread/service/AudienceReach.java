package org.rounds.mustread.service;

/**
 * How far a must-read would reach.
 *
 * @param people who would be asked: they belong to the audience, can sign in and may read in the
 *     place
 * @param units departments of these people
 * @param leftOut who belongs to the audience and may read in the place, but cannot sign in
 */
public record AudienceReach(int people, int units, int leftOut) {}
