package org.rounds.workspace.service;

import java.time.Instant;
import org.rounds.people.service.PersonBrief;

/**
 * A join request.
 *
 * @param message of the person, plain text; null for none
 */
public record JoinRequest(PersonBrief person, String message, Instant askedAt) {}
