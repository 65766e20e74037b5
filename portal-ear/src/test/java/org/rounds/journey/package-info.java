/** Journeys in a real browser, from sign-in to sign-out. */
package org.rounds.journey;
