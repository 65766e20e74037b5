/** Streams: who may read and write there, who subscribes, and what they have read. */
package org.rounds.stream.service;
