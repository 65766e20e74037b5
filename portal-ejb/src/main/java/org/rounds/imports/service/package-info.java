/** Imports directories, staff lists and archives of other networks through the features. */
package org.rounds.imports.service;
