/** Must-reads, progress and records: pages and REST. */
package org.rounds.mustread.web;
