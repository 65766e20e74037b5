/** The directory: who is there, who they are, and who follows whom. */
package org.rounds.people.service;
