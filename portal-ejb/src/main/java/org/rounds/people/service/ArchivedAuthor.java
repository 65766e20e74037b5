package org.rounds.people.service;

/**
 * Somebody who wrote things in an older network whose list of users does not name them any more.
 *
 * @param system the network the id belongs to
 * @param externalId the author's id there
 * @param displayName a name, or what stands in its place; never blank
 */
public record ArchivedAuthor(String system, String externalId, String displayName) {}
