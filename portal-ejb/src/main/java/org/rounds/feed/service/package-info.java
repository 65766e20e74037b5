/** Reading of activities as cards: streams, relevance, bookmarks and pins. */
package org.rounds.feed.service;
