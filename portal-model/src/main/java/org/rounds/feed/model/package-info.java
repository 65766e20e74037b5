/** What people keep of feeds: pins. */
package org.rounds.feed.model;
