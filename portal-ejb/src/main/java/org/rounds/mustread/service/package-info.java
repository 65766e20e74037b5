/** Must-reads: audience, acknowledgements, reminders and the record. */
package org.rounds.mustread.service;
