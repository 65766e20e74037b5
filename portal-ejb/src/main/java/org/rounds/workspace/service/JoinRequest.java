package org.rounds.workspace.service;

import java.time.Instant;
import org.rounds.people.service.PersonBrief;

/** A join request. */
public record JoinRequest(PersonBrief person, Instant askedAt) {}
