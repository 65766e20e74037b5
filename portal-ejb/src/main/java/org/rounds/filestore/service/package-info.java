/** Files on the server: types, images, PDF output and virus scanning. */
package org.rounds.filestore.service;
