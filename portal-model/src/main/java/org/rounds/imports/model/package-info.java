/** The life of one import, from the upload to its result. */
package org.rounds.imports.model;
