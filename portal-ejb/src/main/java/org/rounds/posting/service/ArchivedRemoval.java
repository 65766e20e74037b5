package org.rounds.posting.service;

/**
 * A message of an older network that somebody has deleted there.
 *
 * @param system the network the id belongs to
 * @param externalId the message's id there
 */
public record ArchivedRemoval(String system, String externalId) {}
