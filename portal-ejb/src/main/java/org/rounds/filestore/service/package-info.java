/** Files on the server: their types, pictures, PDF sheets and the virus scanner. */
package org.rounds.filestore.service;
