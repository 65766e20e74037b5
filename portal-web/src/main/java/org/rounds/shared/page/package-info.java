/**
 * What Faces needs for every page: addresses, records in expressions, problems, texts and times.
 */
package org.rounds.shared.page;
