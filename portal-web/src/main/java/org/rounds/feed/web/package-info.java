/** Activities, comments and streams: pages and REST. */
package org.rounds.feed.web;
