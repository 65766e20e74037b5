package org.rounds.workspace.service;

/**
 * A tab of a workspace as the caller is offered it.
 *
 * @param feature feature whose bundle has the label
 * @param label message key
 * @param path path below that of the workspace; empty for its first page
 * @param count how many entries are behind it; null where the tab shows no number
 */
public record WorkspaceTab(String feature, String key, String label, String path, Integer count) {}
