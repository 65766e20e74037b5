/** Streams and topics by REST, and the page of an audience. */
package org.rounds.stream.web;
