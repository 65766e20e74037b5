/** What people write: activities, comments and the streams that carry them. */
package org.rounds.feed.model;
