/** Page objects for journeys. */
package org.rounds.server.pages;
