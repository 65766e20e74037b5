/** Runs SQL in the transaction of an entity manager and maps rows by column names. */
package org.rounds.shared.sql;
