/** Imports over HTTP, for administrators. */
package org.rounds.imports.web;
