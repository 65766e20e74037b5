/**
 * What every service stands on: who calls, what time it is, ids, paging, settings, audit and the
 * schema.
 */
package org.rounds.shared.service;
