package org.rounds.workspace.service;

import org.rounds.shared.model.Visibility;

/**
 * Which workspaces a list is about.
 *
 * @param mine only those that the caller is a member of
 * @param q part of the name in lower case; null for all
 * @param visibility only these; null for all
 */
record WorkspaceFilter(boolean mine, String q, Visibility visibility) {}
