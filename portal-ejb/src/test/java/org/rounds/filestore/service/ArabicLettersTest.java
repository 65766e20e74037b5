package org.rounds.filestore.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with ICU, which is too large to be shipped: joins and orders the same way. */
class ArabicLettersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "محمد عبد الرحمن",
                "إسلام الأحمد",
                "لآلئ",
                "الله",
                "دكتور خالد داود",
                "ممرضة فاطمة الزهراء",
                "مستشفى المدينة المنورة",
                "ســلام",
                "ICU غرفة 12 (ب) 5 mg",
                "Nora Nurse"
            })
    void arabicLettersAreJoinedAndOrderedAsByIcu(String text) throws ArabicShapingException {
        ArabicShaping shaping =
                new ArabicShaping(
                        ArabicShaping.LETTERS_SHAPE
                                | ArabicShaping.LENGTH_GROW_SHRINK
                                | ArabicShaping.TEXT_DIRECTION_LOGICAL);
        String joined = shaping.shape(text);
        assertThat(ArabicLetters.joined(text)).isEqualTo(joined);
        for (boolean rightToLeft : new boolean[] {true, false}) {
            Bidi bidi = new Bidi(joined, rightToLeft ? Bidi.RTL : Bidi.LTR);
            String printed = bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
            assertThat(PrintedLine.of(joined, rightToLeft)).isEqualTo(printed);
        }
    }

    @Test
    void marksDoNotPartLettersAndPersianLettersAreJoinedToo() {
        assertThat(ArabicLetters.joined("بِسْمِ"))
                .isEqualTo("\uFE91\u0650\uFEB4\u0652\uFEE2\u0650");
        assertThat(ArabicLetters.joined("پژ گچ")).isEqualTo("\uFB58\uFB8B \uFB94\uFB7B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"שלום (א)", "כהן, רחל", "לחץ ≥ 120 mmHg", "Dr. לוי 3/4"})
    void hebrewIsOrderedAsByIcu(String text) {
        Bidi bidi = new Bidi(text, Bidi.LEVEL_DEFAULT_LTR);
        assertThat(PrintedLine.of(text, PrintedLine.isRightToLeft(text)))
                .isEqualTo(bidi.writeReordered(Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING));
    }
}
