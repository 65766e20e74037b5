/**
 * Signals between the nodes of a cluster: rows written in the transaction of the event and polled.
 */
package org.rounds.live.service;
