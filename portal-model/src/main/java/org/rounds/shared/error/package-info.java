/** The errors that a caller may learn of: one root, a few named children, a key for the message. */
package org.rounds.shared.error;
