package org.rounds.shell.service;

import org.rounds.feed.service.FeedPage;
import org.rounds.posting.service.ComposerContent;
import org.rounds.workspace.service.WorkspaceFront;

/**
 * The first page of a workspace.
 *
 * @param feed its stream; null if the caller cannot read it
 * @param composer null if the caller cannot post, or where the activities alone were asked for
 */
public record WorkspacePage(WorkspaceFront front, FeedPage feed, ComposerContent composer) {}
