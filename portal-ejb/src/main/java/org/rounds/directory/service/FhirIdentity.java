package org.rounds.directory.service;

/**
 * An identifier with its naming system.
 *
 * @param system the naming system
 * @param externalId the id within it
 */
record FhirIdentity(String system, String externalId) {}
