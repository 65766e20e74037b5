package org.rounds.workspace.service;

import java.time.Instant;
import org.rounds.people.service.PersonBrief;

/**
 * A member of a workspace.
 *
 * @param role {@code owner}, {@code moderator}, {@code member} or {@code guest}
 */
public record Member(PersonBrief person, String role, Instant since) {}
