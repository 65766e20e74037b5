/** What people keep of feeds: pins and bookmarks. */
package org.rounds.feed.model;
