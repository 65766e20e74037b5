/** What a person can do and see on the pages, so that journeys read like stories. */
package org.rounds.server.pages;
