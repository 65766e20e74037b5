/** Must-reads: what is asked of whom, and what each reader did. */
package org.rounds.mustread.model;
