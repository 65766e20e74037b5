package org.rounds.engage.service;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.rounds.discussion.service.ArchivedComment;
import org.rounds.importfile.service.RecordingSink;

/** Common to tests of the network export: writing an archive and reading it. */
abstract class EngageExportReading {

    static final String TIME = "2011/02/03 04:05:06 +0000";

    @TempDir Path folder;

    /** The comments as {@code id, id of the top comment or -, id of the message replied to}. */
    static List<String> places(RecordingSink sink) {
        return sink.all(ArchivedComment.class).stream()
                .map(
                        comment ->
                                comment.externalId()
                                        + " "
                                        + (comment.parentExternalId() == null
                                                ? "-"
                                                : comment.parentExternalId())
                                        + " "
                                        + comment.sourceParentExternalId())
                .toList();
    }

    RecordingSink read(EngageExport export) throws Exception {
        RecordingSink sink = new RecordingSink();
        new EngageExportReader(100_000_000)
                .read(export.write(folder.resolve("export.zip"), ""), sink);
        return sink;
    }
}
