/**
 * How nodes of a cluster hear of what happens on the others: by rows that are written in the same
 * transaction and polled.
 */
package org.rounds.live.service;
