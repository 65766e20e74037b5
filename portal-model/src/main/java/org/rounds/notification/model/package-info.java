/** What people chose to be told of outside of the inbox, and when. */
package org.rounds.notification.model;
