package org.rounds.directory.service;

/**
 * Check of the US National Provider Identifier: ten digits, the last of which makes the Luhn sum
 * over the number with the prefix 80840 a multiple of ten (45 CFR 162.406, ISO/IEC 7812).
 */
final class Npi {

    /** The FHIR identifier system of this number. */
    static final String SYSTEM = "http://hl7.org/fhir/sid/us-npi";

    /** Contribution of the constant prefix 80840 to the Luhn sum. */
    private static final int PREFIX_SUM = 24;

    private Npi() {}

    /**
     * Whether this is a valid issued number (beginning with 1 or 2) or, if permitted, a synthetic
     * one (with 9).
     */
    static boolean isValid(String number, boolean syntheticAllowed) {
        if (!number.matches(syntheticAllowed ? "[129][0-9]{9}" : "[12][0-9]{9}")) {
            return false;
        }
        int sum = PREFIX_SUM;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? doubled / 10 + doubled % 10 : digit;
        }
        return sum % 10 == 0;
    }
}
