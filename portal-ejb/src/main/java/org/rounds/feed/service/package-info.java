/** Reading: activities as cards, in streams, by relevance, kept or pinned. */
package org.rounds.feed.service;
