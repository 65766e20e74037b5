/** Pins and bookmarks. */
package org.rounds.feed.model;
