package org.rounds.workspace.service;

/**
 * A person who wrote or took part in a group of another network and becomes a plain member of its
 * workspace.
 *
 * @param system the network of both ids
 * @param workspaceExternalId id of the group
 * @param personExternalId id of the person
 */
public record ArchivedMember(String system, String workspaceExternalId, String personExternalId) {}
