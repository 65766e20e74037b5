/** Web infrastructure: routes, headers, origins, problems, times and texts. */
package org.rounds.shared.web;
