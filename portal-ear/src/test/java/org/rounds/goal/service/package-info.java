/** Goals as a feature of {@code portal-ejb} would have them. */
package org.rounds.goal.service;
