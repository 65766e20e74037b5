/** How people look on pages and speak over REST. */
package org.rounds.people.web;
