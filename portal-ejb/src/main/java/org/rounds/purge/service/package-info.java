/** Permanent deletion of content, with a record. */
package org.rounds.purge.service;
