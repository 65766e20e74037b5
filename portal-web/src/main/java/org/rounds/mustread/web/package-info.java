/** Must-reads, their progress and records, as pages and by REST. */
package org.rounds.mustread.web;
