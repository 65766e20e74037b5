/**
 * Texts that people write: their structure, their output as HTML and plain text, and their
 * characters.
 */
package org.rounds.shared.text;
