package org.rounds.posting.service;

import java.util.List;
import org.rounds.people.service.PersonBrief;

/**
 * What the composer of a place shows.
 *
 * @param draft the caller's draft for the place; empty for none
 * @param authors people in whose name the caller may post
 * @param scheduled the caller's scheduled posts, the first due first
 */
public record ComposerContent(
        String draft, List<PersonBrief> authors, List<ScheduledPost> scheduled) {}
