/** Streams and topics: REST, and the page of an audience. */
package org.rounds.stream.web;
