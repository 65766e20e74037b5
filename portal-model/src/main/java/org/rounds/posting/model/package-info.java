/** What people keep for writing: drafts, and who may write in whose name. */
package org.rounds.posting.model;
