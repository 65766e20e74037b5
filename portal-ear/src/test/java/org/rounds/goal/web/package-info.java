/** The page of goals as a feature of {@code portal-web} would have it. */
package org.rounds.goal.web;
