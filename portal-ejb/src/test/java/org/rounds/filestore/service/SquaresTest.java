package org.rounds.filestore.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.TooLarge;

/** Photos of people become squares of 400 and 96 pixels. */
class SquaresTest {

    private static final int CLOSE = 12;

    @TempDir private Path folder;
    private Path file;
    private Path small;

    @BeforeEach
    void begin() {
        file = folder.resolve("file");
        small = folder.resolve("small");
    }

    @Test
    void aPhotoOfATurnedCameraStandsUprightWithoutMetadata() throws IOException {
        byte[] plain =
                drawn(
                        "jpeg",
                        new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB),
                        canvas -> {
                            canvas.setColor(Color.RED);
                            canvas.fillRect(0, 0, 300, 400);
                            canvas.setColor(Color.BLUE);
                            canvas.fillRect(300, 0, 300, 400);
                        });
        BufferedImage square = square(Photographs.sideways(plain), "image/jpeg");
        assertThat(square.getWidth()).isEqualTo(400);
        assertClose(square, 200, 50, Color.RED);
        assertClose(square, 200, 350, Color.BLUE);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void aPictureWithTooManyPixelsIsRefusedByItsHeader() {
        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> square(Photographs.claiming(30_000, 30_000), "image/png"));
    }

    @Test
    void transparentPartsGetALightColor() throws IOException {
        byte[] disc =
                drawn(
                        "png",
                        new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB),
                        canvas -> {
                            canvas.setColor(Color.GRAY);
                            canvas.fillOval(100, 100, 200, 200);
                        });
        assertClose(square(disc, "image/png"), 2, 2, Squares.BEHIND);
        assertClose(ImageIO.read(small.toFile()), 2, 2, Squares.BEHIND);
    }

    @Test
    void aPictureForPrintIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            Raster fourBands =
                    Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 40, 40, 4, null);
            writer.write(null, new IIOImage(fourBands, null, null), null);
        }
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> square(out.toByteArray(), "image/jpeg"));
    }

    @Test
    void aPortraitIsCutAndNotSquashedOrEnlarged() throws IOException {
        byte[] portrait =
                drawn(
                        "png",
                        new BufferedImage(240, 320, BufferedImage.TYPE_INT_RGB),
                        canvas -> {
                            canvas.setColor(Color.WHITE);
                            canvas.fillRect(0, 0, 240, 320);
                            canvas.setColor(Color.BLACK);
                            canvas.fillOval(70, 110, 100, 100);
                        });
        assertThat(square(portrait, "image/png").getWidth()).isEqualTo(240);
        BufferedImage seen = ImageIO.read(small.toFile());
        assertThat(seen.getWidth()).isEqualTo(96);
        int wide = 0;
        int high = 0;
        for (int i = 0; i < 96; i++) {
            wide += dark(seen, i, 48);
            high += dark(seen, 48, i);
        }
        assertThat(wide).isBetween(39, 41);
        assertThat(Math.abs(wide - high)).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1,1", "96,500,96,96", "399,399,399,96", "1000,401,400,96"})
    void aSmallPictureIsNotEnlarged(int width, int height, int side, int smallSide)
            throws IOException {
        assertThat(square(Photographs.picture("png", width, height), "image/png").getHeight())
                .isEqualTo(side);
        assertThat(ImageIO.read(small.toFile()).getWidth()).isEqualTo(smallSide);
    }

    private static int dark(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y)).getRed() < 128 ? 1 : 0;
    }

    private static void assertClose(BufferedImage image, int x, int y, Color wanted) {
        Color seen = new Color(image.getRGB(x, y));
        assertThat(seen.getRed()).isBetween(wanted.getRed() - CLOSE, wanted.getRed() + CLOSE);
        assertThat(seen.getGreen()).isBetween(wanted.getGreen() - CLOSE, wanted.getGreen() + CLOSE);
        assertThat(seen.getBlue()).isBetween(wanted.getBlue() - CLOSE, wanted.getBlue() + CLOSE);
    }

    private static byte[] drawn(String format, BufferedImage image, Consumer<Graphics2D> draw)
            throws IOException {
        Graphics2D canvas = image.createGraphics();
        draw.accept(canvas);
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private BufferedImage square(byte[] content, String type) throws IOException {
        Files.write(file, content);
        Pictures.square(file, type, 400, small, 96);
        return ImageIO.read(file.toFile());
    }
}
