/** Work that goes on without a caller: jobs, and outboxes of what is to be sent. */
package org.rounds.job.service;
