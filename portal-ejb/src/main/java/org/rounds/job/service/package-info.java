/** Background work: jobs, and outboxes of messages. */
package org.rounds.job.service;
