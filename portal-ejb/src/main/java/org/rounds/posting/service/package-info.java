/** Writing: activities of all kinds, drafts, schedules and delegates. */
package org.rounds.posting.service;
