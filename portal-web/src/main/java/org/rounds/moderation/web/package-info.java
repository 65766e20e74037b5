/** Reports and hidden posts, as pages and by REST. */
package org.rounds.moderation.web;
