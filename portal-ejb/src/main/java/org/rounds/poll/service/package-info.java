/** Polls and votes. */
package org.rounds.poll.service;
