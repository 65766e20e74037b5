/** Health checks of a running portal. */
package org.rounds.operation.web;
