package org.rounds.filestore.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rounds.shared.error.Invalid;

/** The cost of an image depends on its pixels only, not on other content of the file. */
@Timeout(120)
class PicturesTest {

    @TempDir private Path folder;
    private Path file;
    private Path thumbnail;

    @BeforeEach
    void begin() {
        file = folder.resolve("file");
        thumbnail = folder.resolve("thumbnail");
    }

    @Test
    void aTextInAPictureIsNeverInflated() throws IOException {
        byte[] wordy = Photographs.wordy();
        assertThat(clean(wordy, "image/png").width()).isEqualTo(9);
        assertThat(Files.size(file)).isLessThan(2_000);
    }

    @Test
    void aFewKilobytesWithFortyMillionPixelsTakeSeconds() throws IOException {
        byte[] vast = Photographs.vast();
        assertThat(vast).hasSizeLessThan(10_000);
        clean(vast, "image/png");
    }

    @Test
    void aPictureThatTakesTooMuchMemoryIsReduced() throws IOException {
        assertThat(clean(Photographs.picture("jpeg", 4_000, 3_000), "image/jpeg"))
                .isEqualTo(new Pictures.Size(4_000, 3_000));
        assertThat(clean(Photographs.picture("jpeg", 7_000, 5_000), "image/jpeg"))
                .isEqualTo(new Pictures.Size(3_500, 2_500));
    }

    @Test
    void aPictureThatSaysTooManyPixelsIsNotDecoded() {
        assertThatThrownBy(() -> clean(Photographs.bomb(), "image/png"))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({"30_000_000,1", "1,30_000_000", "20_001,1"})
    void aPictureWithOneEndlessSideIsNotDecoded(String width, String height) {
        byte[] wide =
                Photographs.claiming(
                        Integer.parseInt(width.replace("_", "")),
                        Integer.parseInt(height.replace("_", "")));
        assertRefused("invalid.picture-side", () -> clean(wide, "image/png"));
    }

    @Test
    void aPictureAsWideAsAllowedIsTaken() throws IOException {
        byte[] panorama = Photographs.picture("jpeg", Pictures.LONGEST_SIDE, 2);
        assertThat(clean(panorama, "image/jpeg").width()).isEqualTo(Pictures.LONGEST_SIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void whoseDecodingTakesTooLongIsToldSo(String format) throws IOException {
        Files.write(file, Photographs.picture(format, 40, 30));
        assertRefused(
                "invalid.picture-too-slow",
                () -> Pictures.decode(file, "image/" + format, new TimeLimit(Duration.ZERO)));
    }

    private static void assertRefused(String key, ThrowingCallable call) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(call)
                .extracting(refused -> refused.errors().get(0).key())
                .isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void whateverIsBrokenInAPictureIsSaidInOneWay(String format) throws IOException {
        byte[] picture =
                format.equals("jpeg")
                        ? Photographs.photograph()
                        : Photographs.picture(format, 40, 30);
        Random random = new Random(42);
        int read = 0;
        for (int i = 0; i < 100; i++) {
            byte[] broken = picture.clone();
            for (int each = 0; each < 1 + i % 4; each++) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
            }
            try {
                clean(broken, "image/" + format);
                read++;
            } catch (Invalid refused) {
                assertThat(refused.errors()).hasSize(1);
            }
        }
        assertThat(read).isBetween(1, 99);
    }

    private Pictures.Size clean(byte[] content, String type) throws IOException {
        Files.write(file, content);
        return Pictures.clean(file, type, thumbnail);
    }
}
