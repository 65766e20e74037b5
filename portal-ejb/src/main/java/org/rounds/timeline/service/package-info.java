/** Paged activity ids of streams, optimized for reading. */
package org.rounds.timeline.service;
