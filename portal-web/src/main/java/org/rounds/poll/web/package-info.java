/** Polls and votes by REST. */
package org.rounds.poll.web;
