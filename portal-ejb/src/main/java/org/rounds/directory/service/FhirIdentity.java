package org.rounds.directory.service;

/**
 * An id and the naming system it belongs to.
 *
 * @param system the naming system
 * @param externalId the id within it
 */
record FhirIdentity(String system, String externalId) {}
