package org.rounds.shell.service;

import org.rounds.feed.service.FeedPage;
import org.rounds.posting.service.ComposerContent;
import org.rounds.stream.service.Audience;

/**
 * The page of a department, a site or a role.
 *
 * @param id of its stream
 * @param composer null where the activities alone were asked for
 */
public record AudiencePage(long id, Audience audience, FeedPage feed, ComposerContent composer) {}
