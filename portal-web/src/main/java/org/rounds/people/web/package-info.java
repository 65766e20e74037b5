/** People: pages and REST. */
package org.rounds.people.web;
