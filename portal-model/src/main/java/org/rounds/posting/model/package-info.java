/** Drafts and delegations of authors. */
package org.rounds.posting.model;
