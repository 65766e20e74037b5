/** Comments and reactions by REST, and threads for templates. */
package org.rounds.discussion.web;
