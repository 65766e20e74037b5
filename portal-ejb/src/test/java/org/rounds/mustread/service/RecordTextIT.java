package org.rounds.mustread.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.rounds.shared.service.ClinicalTexts;
import org.rounds.shared.sql.Parameters;
import org.rounds.testing.Database;
import org.rounds.testing.OnBothDatabases;

/** The record of a must-read contains the text that was shown. */
class RecordTextIT extends MustReadFixture {

    /** Characters of the record's font. */
    private static final String LATIN = "[\\s\\x20-\\x7E\\u00A0-\\u017F€–…„“‚‘]+";

    RecordTextIT(Database database) throws SQLException {
        super(database);
    }

    @OnBothDatabases
    void theRecordHasTheTextThatWasShown() throws IOException {
        List<ClinicalTexts.Typed> latin =
                ClinicalTexts.all().stream().filter(it -> it.typed().matches(LATIN)).toList();
        assertThat(latin).hasSizeGreaterThan(80);
        long id = issue(manager, false);
        String typed = joined(latin, ClinicalTexts.Typed::typed);
        change(
                "update must_read_revision set text = :typed where activity_id = :activity",
                Parameters.of("typed", typed).and("activity", id));
        change(
                "update activity set text = :typed where id = :id",
                Parameters.of("typed", typed).and("id", id));
        try (PDDocument record = Loader.loadPDF(pdf(manager, id))) {
            String printed = ClinicalTexts.visible(new PDFTextStripper().getText(record));
            assertThat(printed.replaceAll("recordFoot\\d+/\\d", ""))
                    .endsWith(
                            "recordText1"
                                    + ClinicalTexts.visible(
                                            joined(latin, ClinicalTexts.Typed::plain)));
        }
    }

    private static String joined(
            List<ClinicalTexts.Typed> texts, Function<ClinicalTexts.Typed, String> part) {
        return texts.stream().map(part).collect(Collectors.joining("\n\n"));
    }
}
