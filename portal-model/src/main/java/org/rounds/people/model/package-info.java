/** Persons, departments, sites and assignments from the directory. */
package org.rounds.people.model;
