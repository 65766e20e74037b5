package org.rounds.workspace.service;

/**
 * A tab as offered to the caller.
 *
 * @param feature feature whose bundle has the label
 * @param label message key
 * @param path path below that of the workspace; empty for its first page
 * @param count number of entries; null to show none
 */
public record WorkspaceTab(String feature, String key, String label, String path, Integer count) {}
