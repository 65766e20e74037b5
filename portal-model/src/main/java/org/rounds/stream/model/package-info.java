/** Streams that carry activities, and who reads them. */
package org.rounds.stream.model;
