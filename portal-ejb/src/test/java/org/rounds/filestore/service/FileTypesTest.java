package org.rounds.filestore.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.shared.error.Invalid;

/** Types of files by content and name. */
class FileTypesTest {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "notes.txt, text/plain",
        "README, text/plain",
        "notes.MD, text/plain",
        "list.csv, text/csv",
        "meeting.ics, text/plain"
    })
    void textIsTakenUnderNamesOfText(String name, String type) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "Good morning\n");
        assertThat(FileTypes.of(file, name)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.vbs",
                "a.hta",
                "a.js",
                "a.ps1",
                "a.url",
                "x.lnk",
                "x.exe",
                "x.bat",
                "a.html",
                "a.pdf",
                "a.png",
                "a.txt.vbs"
            })
    void textIsRefusedUnderAnyOtherName(String name) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "CreateObject\n");
        assertThatThrownBy(() -> FileTypes.of(file, name)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "a.docx, [Content_Types].xml, word/document.xml, true",
        "a.docx, [Content_Types].xml, xl/workbook.xml, false",
        "a.docx, evil.exe, word/document.xml, false",
        "a.xlsx, [Content_Types].xml, xl/workbook.xml, true",
        "a.pptx, [Content_Types].xml, ppt/presentation.xml, true",
        "a.zip, [Content_Types].xml, word/document.xml, false",
        "a.odt, evil.exe, content.xml, false"
    })
    void anArchiveIsADocumentByItsParts(String name, String first, String second, boolean taken)
            throws IOException {
        Path file = archive(first, "x", second);
        if (taken) {
            assertThat(FileTypes.of(file, name)).contains("openxmlformats");
        } else {
            assertThatThrownBy(() -> FileTypes.of(file, name)).isInstanceOf(Invalid.class);
        }
    }

    @ParameterizedTest
    @CsvSource({OPEN_TEXT + ", true", WORD + ", false"})
    void anOpenDocumentNamesItsType(String named, boolean taken) throws IOException {
        Path file = archive("mimetype", named, "content.xml");
        if (taken) {
            assertThat(FileTypes.of(file, "letter.odt")).isEqualTo(OPEN_TEXT);
        } else {
            assertThatThrownBy(() -> FileTypes.of(file, "letter.odt")).isInstanceOf(Invalid.class);
        }
    }

    private Path archive(String first, String content, String second) throws IOException {
        Path file = folder.resolve("file");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(first));
            out.write(content.getBytes(StandardCharsets.US_ASCII));
            out.closeEntry();
            out.putNextEntry(new ZipEntry(second));
            out.closeEntry();
        }
        return file;
    }
}
