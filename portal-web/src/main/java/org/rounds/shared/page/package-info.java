/**
 * Faces infrastructure of all pages: addresses, records in expressions, errors, texts and times.
 */
package org.rounds.shared.page;
