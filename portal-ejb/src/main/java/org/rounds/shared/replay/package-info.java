/** Answers that are given again when a request is repeated with the same key. */
package org.rounds.shared.replay;
