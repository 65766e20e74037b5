/** The feed: streams, what is written into them, and how it is read. */
package org.rounds.feed.service;
