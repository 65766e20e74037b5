package org.rounds.importfile.service;

/**
 * A fault in a row of an imported file.
 *
 * @param row the line on which the record begins (CSV; the header is line 1) or the number of the
 *     entry within the Bundle (FHIR, counted from 1)
 * @param field the column or element; empty for the whole row
 * @param key type of fault for programs and translations, lower case with hyphens
 * @param text message for the administrator
 */
public record RowFault(int row, String field, String key, FaultText text) {

    /** The same fault, with the name of its file within an archive. */
    public RowFault in(String fileName) {
        return new RowFault(row, field, key, text.in(fileName));
    }
}
