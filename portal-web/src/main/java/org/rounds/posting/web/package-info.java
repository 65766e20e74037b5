/** Writing by REST: activities, drafts, schedules, delegates, previews. */
package org.rounds.posting.web;
