/** Reports and hidden posts: pages and REST. */
package org.rounds.moderation.web;
