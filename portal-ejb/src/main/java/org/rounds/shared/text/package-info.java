/** Parsing of texts, their output as HTML and plain text, and permitted characters. */
package org.rounds.shared.text;
