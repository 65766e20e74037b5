/** Posting by REST: activities, drafts, scheduled posts, delegations, previews. */
package org.rounds.posting.web;
