package org.rounds.importfile.service;

/**
 * Something wrong with one row of an imported file.
 *
 * @param row where it is: the line on which the record begins (CSV, the header is line 1) or the
 *     number of the entry within the Bundle (FHIR, counted from 1)
 * @param field the column or element concerned; empty when it is the row as a whole
 * @param key the kind of fault for programs and translations, lower case with hyphens
 * @param text what it is for the administrator
 */
public record RowFault(int row, String field, String key, FaultText text) {

    /** The same fault, its text naming the file of an archive it is about. */
    public RowFault in(String fileName) {
        return new RowFault(row, field, key, text.in(fileName));
    }
}
