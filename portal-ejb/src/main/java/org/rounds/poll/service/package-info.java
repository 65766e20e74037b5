/** Polls and their votes. */
package org.rounds.poll.service;
