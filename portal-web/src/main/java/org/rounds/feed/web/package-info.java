/** How activities, comments and streams look on pages and speak over REST. */
package org.rounds.feed.web;
