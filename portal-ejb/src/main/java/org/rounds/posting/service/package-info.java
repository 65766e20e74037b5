/** Writing of activities of all kinds, drafts, scheduled posts and delegations. */
package org.rounds.posting.service;
