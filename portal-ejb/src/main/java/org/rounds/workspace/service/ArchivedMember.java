package org.rounds.workspace.service;

/**
 * Says that a person wrote or took part in a group of an older network and so becomes a plain
 * member of its room.
 *
 * @param system the network both ids belong to
 * @param workspaceExternalId the group's id there
 * @param personExternalId the person's id there
 */
public record ArchivedMember(String system, String workspaceExternalId, String personExternalId) {}
