package org.rounds.feed.service;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.rounds.shared.error.Invalid;

/**
 * Writes pictures anew, the right way up: so nothing of where and by whom they were taken comes in,
 * and nothing that only looks like a picture.
 */
final class Pictures {

    /** Width and height multiplied. */
    static final long MOST_PIXELS = 40_000_000L;

    private static final int THUMBNAIL = 720;
    private static final double QUALITY = 0.85;

    private Pictures() {}

    static boolean isPicture(String type) {
        return type.startsWith("image/");
    }

    /** The type that a picture has after it was written anew: animations stand still. */
    static String typeOf(String type) {
        return type.equals("image/jpeg") ? type : "image/png";
    }

    /**
     * Writes a picture anew into its place and makes a small one of it.
     *
     * @throws Invalid if it has too many pixels, or cannot be read
     */
    static Size clean(Path file, String type, Path thumbnail) {
        try {
            requirePossible(file);
            String format = format(typeOf(type));
            BufferedImage image = Thumbnails.of(file.toFile()).scale(1).asBufferedImage();
            write(image, format, file, image.getWidth(), image.getHeight());
            write(
                    image,
                    format,
                    thumbnail,
                    Math.min(THUMBNAIL, image.getWidth()),
                    Math.min(THUMBNAIL, image.getHeight()));
            return new Size(image.getWidth(), image.getHeight());
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new Invalid("file", "invalid.picture");
        }
    }

    private static void requirePossible(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Invalid("file", "invalid.picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Invalid("file", "invalid.pixels", MOST_PIXELS / 1_000_000);
                }
            } finally {
                reader.dispose();
            }
        }
    }

    private static void write(BufferedImage image, String format, Path file, int width, int height)
            throws IOException {
        try (var out = Files.newOutputStream(file)) {
            Thumbnails.of(image)
                    .size(width, height)
                    .outputFormat(format)
                    .outputQuality(QUALITY)
                    .toOutputStream(out);
        }
    }

    private static String format(String type) {
        return type.substring("image/".length());
    }

    /** In pixels. */
    record Size(int width, int height) {}
}
