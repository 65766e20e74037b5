/** Polls and votes: REST. */
package org.rounds.poll.web;
