/** How records become JSON and JSON of people becomes records. */
package org.rounds.shared.json;
