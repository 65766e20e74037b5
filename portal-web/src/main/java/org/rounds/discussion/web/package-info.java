/** Comments and reactions: REST, and threads for templates. */
package org.rounds.discussion.web;
