/** Life cycle of an import. */
package org.rounds.imports.model;
