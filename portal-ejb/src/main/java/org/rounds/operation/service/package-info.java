/** What operators ask a running portal about what it stands on. */
package org.rounds.operation.service;
