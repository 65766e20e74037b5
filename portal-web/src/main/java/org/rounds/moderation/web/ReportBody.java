package org.rounds.moderation.web;

/** A new report. */
public record ReportBody(String reason, String note, Boolean hide) {}
