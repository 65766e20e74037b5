/** Reports of content and what was decided on them. */
package org.rounds.moderation.model;
