package org.rounds.workspace.service;

import java.time.Instant;
import org.rounds.people.service.PersonBrief;

/** Somebody who asked to be let in, and when. */
public record JoinRequest(PersonBrief person, Instant askedAt) {}
