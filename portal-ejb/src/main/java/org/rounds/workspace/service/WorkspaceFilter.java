package org.rounds.workspace.service;

import org.rounds.shared.model.Visibility;

/**
 * Filter of workspaces.
 *
 * @param mine only those with the caller as a member
 * @param q part of the name in lower case; null for all
 * @param visibility only with this visibility; null for all
 */
record WorkspaceFilter(boolean mine, String q, Visibility visibility) {}
