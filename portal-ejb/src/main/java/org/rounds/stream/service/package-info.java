/** Streams: access, subscriptions and read marks. */
package org.rounds.stream.service;
