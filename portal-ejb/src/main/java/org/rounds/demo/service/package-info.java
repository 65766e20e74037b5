/**
 * The demo hospital "Clover Valley": people, rooms and four weeks of posts, told relative to today.
 */
package org.rounds.demo.service;
