/** What every page and resource stands on: routes, headers, origins, problems, times and texts. */
package org.rounds.shared.web;
