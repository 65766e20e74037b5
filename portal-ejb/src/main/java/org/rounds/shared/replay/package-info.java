/** Stored answers to requests that are repeated with the same key. */
package org.rounds.shared.replay;
