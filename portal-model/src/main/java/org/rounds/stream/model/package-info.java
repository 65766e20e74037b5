/** Streams of activities and their readers. */
package org.rounds.stream.model;
