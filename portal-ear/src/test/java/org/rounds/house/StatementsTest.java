package org.rounds.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Parameters of statements have names (docs/adr/0014). */
class StatementsTest {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    private static final Pattern TEXT =
            Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:\\\\.|[^\"\\\\\\n])*)\"");

    /**
     * A question mark that stands by itself or before a number; no pattern and no address has it.
     */
    private static final Pattern BARE =
            Pattern.compile("(?:^|[\\s(,])\\?\\d*(?=[\\s,)|])|[\\s(,]\\?\\d*$");

    /** Here they are written for the driver. */
    private static final Path DRIVER = Path.of("org", "rounds", "shared", "sql");

    @Test
    void noParameterIsWithoutAName() {
        List<String> bare =
                Sources.classes().stream()
                        .filter(file -> !file.getParent().endsWith(DRIVER))
                        .filter(file -> isBare(Sources.read(file)))
                        .map(Path::toString)
                        .toList();
        assertThat(bare).isEmpty();
    }

    @Test
    void aQuestionMarkIsFoundWhereItIsAParameter() {
        assertThat(isBare("sql = \"select 1 from person where id = ?\"")).isTrue();
        assertThat(isBare("sql = \"insert into pin values (?, 1)\"")).isTrue();
        assertThat(isBare("sql = \"insert into pin values (?1, 1)\"")).isTrue();
        assertThat(isBare("sql = \"select 1 from person where id = ?12\"")).isTrue();
        assertThat(isBare("sql = \"\"\"\n select 1\n limit ?) n\"\"\"")).isTrue();
        assertThat(isBare("sql = a ? \"id = :id and s = 'is it?'\" + \"?\" : \"/at?x=1\""))
                .isFalse();
        assertThat(isBare("/** {@code \"id = ?\"} */ x = Pattern.compile(\"(?s)a(b )?\")"))
                .isFalse();
    }

    private static boolean isBare(String code) {
        return TEXT.matcher(COMMENT.matcher(code).replaceAll(""))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .anyMatch(text -> BARE.matcher(text).find());
    }
}
