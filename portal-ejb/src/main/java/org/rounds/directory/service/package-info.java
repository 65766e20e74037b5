/** Reading of staff directories: CSV lists and FHIR bundles. */
package org.rounds.directory.service;
