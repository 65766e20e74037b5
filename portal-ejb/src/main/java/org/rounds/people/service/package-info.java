/** The directory: people, assignments, units and followers. */
package org.rounds.people.service;
