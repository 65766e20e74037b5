package org.rounds.shared.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record component whose value is a record of its own, but whose components are written to
 * JSON, and read by pages, as if they were components of the outer record. So a long answer can be
 * cut into records with names and keeps its form.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Inlined {}
