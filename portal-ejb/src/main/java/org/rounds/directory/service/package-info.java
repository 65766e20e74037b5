/** Reading directories of staff: CSV lists and FHIR bundles. */
package org.rounds.directory.service;
