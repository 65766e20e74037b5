package org.rounds.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Style sheets and scripts are formatted by Prettier, which runs on the Node.js of Playwright.
 * {@code -Drounds.format=true} formats them. Java, XHTML and XML are formatted by Spotless.
 */
class FormattedTest {

    private static final String PRETTIER = "/META-INF/resources/webjars/prettier/3.6.2/";
    private static final List<String> PARTS =
            List.of(
                    PRETTIER + "standalone.mjs",
                    PRETTIER + "plugins/babel.mjs",
                    PRETTIER + "plugins/estree.mjs",
                    PRETTIER + "plugins/postcss.mjs",
                    "/org/rounds/house/format.mjs");

    @TempDir private Path folder;

    @Test
    void styleSheetsAndScriptsAreFormatted() throws Exception {
        boolean write = Boolean.getBoolean("rounds.format");
        List<String> changed = prettier(write ? "write" : "check", Sources.assets());
        assertThat(write ? List.of() : changed)
                .as("files that Prettier would change; -Drounds.format=true formats them")
                .isEmpty();
    }

    @Test
    void whatIsNotFormattedIsFound() throws Exception {
        Path script = Files.writeString(folder.resolve("loose.js"), "if(a){b( )}\n");
        Path style = Files.writeString(folder.resolve("loose.css"), "a{color:var(--rd-ink)}\n");
        assertThat(prettier("write", List.of(script, style))).hasSize(2);
        assertThat(prettier("check", List.of(script, style))).isEmpty();
        assertThat(script).hasContent("if (a) {\n  b();\n}\n");
        assertThat(style).hasContent("a {\n  color: var(--rd-ink);\n}\n");
    }

    private List<String> prettier(String mode, List<Path> files)
            throws IOException, InterruptedException {
        ProcessBuilder node = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
        List<String> command = new ArrayList<>(List.of(node.command().get(0)));
        command.add(program().toString());
        command.add(mode);
        files.forEach(file -> command.add(file.toString()));
        Process process = node.command(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        assertThat(process.waitFor()).as(said).isZero();
        return said.isEmpty() ? List.of() : said.lines().toList();
    }

    private Path program() throws IOException {
        Path program = null;
        for (String part : PARTS) {
            program = folder.resolve(Path.of(part).getFileName());
            try (InputStream in = FormattedTest.class.getResourceAsStream(part)) {
                Files.write(program, in.readAllBytes());
            }
        }
        return program;
    }
}
