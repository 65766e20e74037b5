package org.rounds.inserver;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** A user of the registry who is in none of the groups. */
@Stateless
@RunAs("vera.visitor")
public class Visitor extends Persona {}
