package org.rounds.directory.service;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * Converts FHIR dates of any precision to days: a bare year or month begins on its first day and
 * ends on its last.
 */
final class FhirPeriod {

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    private FhirPeriod() {}

    /** The first day; null for null. Throws {@link DateTimeException} for malformed dates. */
    static LocalDate firstDay(String date) {
        if (date == null) {
            return null;
        }
        return switch (date.length()) {
            case YEAR -> Year.parse(date).atDay(1);
            case MONTH -> YearMonth.parse(date).atDay(1);
            default -> day(date);
        };
    }

    /** The last day; null for null. Throws {@link DateTimeException} for malformed dates. */
    static LocalDate lastDay(String date) {
        if (date == null) {
            return null;
        }
        return switch (date.length()) {
            case YEAR -> YearMonth.of(Year.parse(date).getValue(), 12).atEndOfMonth();
            case MONTH -> YearMonth.parse(date).atEndOfMonth();
            default -> day(date);
        };
    }

    /**
     * Whether the {@code period} of an element, if any, has ended before a day or begins after it;
     * malformed dates are ignored.
     */
    static boolean isOver(FhirElement element, LocalDate day) {
        FhirElement period = element.element("period").orElse(null);
        if (period == null) {
            return false;
        }
        try {
            LocalDate end = lastDay(period.text("end"));
            LocalDate start = firstDay(period.text("start"));
            return end != null && end.isBefore(day) || start != null && start.isAfter(day);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static LocalDate day(String date) {
        boolean time = date.length() > DAY && date.charAt(DAY) == 'T';
        return LocalDate.parse(time ? date.substring(0, DAY) : date);
    }
}
