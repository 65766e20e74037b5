package org.rounds.inserver;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;

/** A user of the registry who is in the group of administrators only. */
@Stateless
@RunAs("otto.operator")
public class Operator extends Persona {}
