/**
 * The demo hospital "Clover Valley": people, workspaces and four weeks of posts, with times
 * relative to today.
 */
package org.rounds.demo.service;
