/** Shared services: caller, clock, ids, paging, settings, audit and schema. */
package org.rounds.shared.service;
