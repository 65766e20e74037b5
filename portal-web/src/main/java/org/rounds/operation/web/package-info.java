/** What operators ask a running portal: is it alive, is it ready. */
package org.rounds.operation.web;
