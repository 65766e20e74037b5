/**
 * Notifications: one per conversation, in the inbox, by mail, push and digest. Other features
 * report by events what happened; the views {@code stream_reader} and {@code must_read_asked}
 * decide who can see it whenever it is read or sent.
 */
package org.rounds.notification.service;
