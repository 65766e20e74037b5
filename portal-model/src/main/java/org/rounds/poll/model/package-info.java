/** Polls, their options and closing times. */
package org.rounds.poll.model;
