/** Polls, what can be chosen in them and until when. */
package org.rounds.poll.model;
