package org.rounds.mustread.service;

/**
 * Reach of a must-read.
 *
 * @param people members of the audience who can sign in and can read its place
 * @param units number of their departments
 * @param leftOut members of the audience who can read its place, but cannot sign in
 */
public record AudienceReach(int people, int units, int leftOut) {}
