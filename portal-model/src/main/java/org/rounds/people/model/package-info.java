/** Who works here: persons, departments, sites and assignments, as the directory says. */
package org.rounds.people.model;
