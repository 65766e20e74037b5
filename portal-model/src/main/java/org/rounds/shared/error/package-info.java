/** Errors that are reported to callers: one root, a few named children, a message key. */
package org.rounds.shared.error;
