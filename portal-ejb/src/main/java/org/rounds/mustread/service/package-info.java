/** Must-reads: audiences, acknowledgements, reminders and records. */
package org.rounds.mustread.service;
