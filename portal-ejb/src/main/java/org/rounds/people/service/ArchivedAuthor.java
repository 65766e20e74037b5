package org.rounds.people.service;

/**
 * An author in another network who is not among its users any more.
 *
 * @param system the network of the id
 * @param externalId id of the author
 * @param displayName a name, or a replacement; never blank
 */
public record ArchivedAuthor(String system, String externalId, String displayName) {}
