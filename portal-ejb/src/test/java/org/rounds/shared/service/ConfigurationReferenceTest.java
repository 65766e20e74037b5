package org.rounds.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The configuration reference names exactly the settings that there are. */
class ConfigurationReferenceTest {

    private static final Pattern NAME = Pattern.compile("ROUNDS_[A-Z_]+");
    private static final Path ROOT = Path.of("..");

    @Test
    void theReferenceExplainsEverySettingAndNoOther() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Setting setting : Setting.values()) {
            known.add(setting.name());
        }
        known.addAll(names(ROOT.resolve("portal-ear/src/main/liberty/config/server.xml")));
        assertThat(rows(ROOT.resolve("docs/configuration.md"))).isEqualTo(known);
    }

    @Test
    void settingsReadTheirDefaultsAndSystemProperties() {
        assertThat(Setting.ROUNDS_IMPORT_MAX_MB.number()).isEqualTo(100);
        System.setProperty("rounds.idle.minutes", "7");
        try {
            assertThat(Setting.ROUNDS_IDLE_MINUTES.number()).isEqualTo(7);
        } finally {
            System.clearProperty("rounds.idle.minutes");
        }
        assertThat(Setting.ROUNDS_IDLE_MINUTES.number()).isEqualTo(30);
    }

    @Test
    void whatFollowsTheDemoIsOnExactlyWhenTheDemoIs() {
        assertThat(Setting.ROUNDS_API_BASIC.isOn()).isFalse();
        System.setProperty("rounds.demo", "true");
        try {
            assertThat(Setting.ROUNDS_API_BASIC.isOn()).isTrue();
            assertThat(Setting.ROUNDS_SYNTHETIC_IDS.isOn()).isTrue();
        } finally {
            System.clearProperty("rounds.demo");
        }
    }

    /** The names in the first column of the reference's tables. */
    private static Set<String> rows(Path file) throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("| `")) {
                names.addAll(names(line.substring(0, line.indexOf('|', 1))));
            }
        }
        return names;
    }

    private static Set<String> names(Path file) throws IOException {
        return names(Files.readString(file));
    }

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }
}
