package org.rounds.inserver;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** A user of the registry who is only in the group of administrators. */
@Stateless
@RunAs("otto.operator")
public class Operator extends Persona {}
