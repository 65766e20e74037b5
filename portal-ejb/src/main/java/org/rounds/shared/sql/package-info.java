/** Runs SQL in the transaction of an entity manager and reads its rows by the names of columns. */
package org.rounds.shared.sql;
