/** State of the portal for operators. */
package org.rounds.operation.service;
