/** Comments, answers and reactions. */
package org.rounds.discussion.service;
