/**
 * What people are told of: one notification per conversation, in the inbox, by mail, in a digest.
 * Other features say by events what happened; who may know of it is asked of the views {@code
 * stream_reader} and {@code must_read_asked} whenever it is read or sent.
 */
package org.rounds.notification.service;
