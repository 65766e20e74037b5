package org.rounds.imports.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.importfile.service.FaultText;
import org.rounds.importfile.service.RowFault;

class FaultTableTest {

    @Test
    void isRfc4180() {
        String csv = csv(fault("email", "He said \"no\",\nand left."));
        assertThat(csv)
                .isEqualTo(
                        "row,field,key,message\r\n2,email,bad,\"He said \"\"no\"\",\nand left.\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "=1\n2"
            })
    void aSpreadsheetSeesNoFormula(String text) {
        String csv = csv(fault(text, text));
        String quoted = "'" + text.replace("\"", "\"\"");
        assertThat(csv.split(java.util.regex.Pattern.quote(quoted), -1)).hasSize(3);
    }

    @Test
    void harmlessTextStaysAsItIs() {
        assertThat(csv(fault("a=b", "1-2"))).endsWith("2,a=b,bad,1-2\r\n");
    }

    private static RowFault fault(String field, String words) {
        return new RowFault(2, field, "bad", FaultText.of(words));
    }

    private static String csv(RowFault fault) {
        return FaultTable.csv(List.of(fault), FaultText::key);
    }
}
