/** Team rooms: opening them, who is in them, and who may come in. */
package org.rounds.workspace.service;
