/** Mapping of records to JSON and of requests to records. */
package org.rounds.shared.json;
