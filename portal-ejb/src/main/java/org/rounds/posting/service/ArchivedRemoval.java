package org.rounds.posting.service;

/**
 * A message that was deleted in its source network.
 *
 * @param system the network of the id
 * @param externalId id of the message
 */
public record ArchivedRemoval(String system, String externalId) {}
