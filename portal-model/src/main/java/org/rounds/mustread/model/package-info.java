/** Must-reads with their readers, revisions and steps. */
package org.rounds.mustread.model;
