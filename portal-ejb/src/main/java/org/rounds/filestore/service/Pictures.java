package org.rounds.filestore.service;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import org.rounds.shared.error.BusinessException;
import org.rounds.shared.error.Invalid;
import org.rounds.shared.error.TooLarge;
import org.rounds.shared.error.TooMany;

/**
 * Re-encodes images upright, which removes all metadata and anything that is not an image. The size
 * is read from the header before decoding; at most two images are decoded at once.
 */
public final class Pictures {

    /** Maximum of width times height. */
    static final long MOST_PIXELS = 40_000_000L;

    /** Maximum width or height: readers allocate buffers for whole rows. */
    static final int LONGEST_SIDE = 20_000;

    /** Maximum time for decoding an image. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Maximum memory of a decoded image; larger ones are subsampled while decoding. */
    private static final long MOST_DECODED = 48L * 1024 * 1024;

    /** Minimum bytes per pixel: scaling converts palettes to colors. */
    private static final int BYTES_OF_COLOR = 4;

    private static final Semaphore TURNS = new Semaphore(2, true);
    private static final long LONGEST_WAIT_SECONDS = 30;
    private static final int THUMBNAIL = 720;
    private static final float QUALITY = 0.85f;

    private Pictures() {}

    public static boolean isPicture(String type) {
        return type.startsWith("image/");
    }

    /** The type after re-encoding: animations lose all but the first frame. */
    public static String typeOf(String type) {
        return type.equals("image/jpeg") ? type : "image/png";
    }

    /**
     * Re-encodes an image in place and creates its thumbnail.
     *
     * @throws Invalid if it has too many pixels or too many in a row, cannot be read, or takes too
     *     long
     * @throws TooMany if too many others are being decoded
     */
    public static Size clean(Path file, String type, Path thumbnail) {
        return inTurn(
                () -> {
                    BufferedImage image = decoded(file, type, thumbnail);
                    String format = typeOf(type).substring("image/".length());
                    write(image, format, file);
                    write(reduced(image), format, thumbnail);
                    return new Size(image.getWidth(), image.getHeight());
                });
    }

    /**
     * Re-encodes the square in the center of an image as JPEG, in place and once more, smaller.
     * Smaller images are not enlarged; transparent parts get a light color.
     *
     * @param side width of the square in pixels
     * @param smallSide width of the smaller one
     * @throws TooLarge if it has too many pixels or too many in a row, according to its header
     * @throws Invalid if it cannot be read, or takes too long
     * @throws TooMany if too many others are being decoded
     */
    public static void square(Path file, String type, int side, Path small, int smallSide) {
        inTurn(
                () -> {
                    requireSize(file, type);
                    BufferedImage square = Squares.cut(decoded(file, type, small));
                    write(Squares.reduced(square, side), "jpeg", file);
                    write(Squares.reduced(square, smallSide), "jpeg", small);
                    return null;
                });
    }

    /** Decodes an image without chunks that are not needed for display. */
    private static BufferedImage decoded(Path file, String type, Path scratch) throws IOException {
        if (type.equals("image/png")) {
            PngChunks.copySeen(file, scratch);
            Files.move(scratch, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return decode(file, type, new TimeLimit(LONGEST));
    }

    private static <T> T inTurn(Encoding<T> encoding) {
        awaitTurn();
        try {
            return encoding.run();
        } catch (BusinessException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new Invalid("file", "invalid.picture");
        } finally {
            TURNS.release();
        }
    }

    private static void awaitTurn() {
        try {
            if (!TURNS.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooMany("problem.pictures-busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooMany("problem.pictures-busy");
        }
    }

    /** Decodes an image; reports an exceeded time limit in one way for all readers. */
    static BufferedImage decode(Path file, String type, TimeLimit limit) throws IOException {
        try {
            return read(file, type, limit);
        } catch (IOException | RuntimeException broken) {
            if (limit.isOver()) {
                throw new Invalid("file", "invalid.picture-too-slow");
            }
            throw broken;
        }
    }

    private static BufferedImage read(Path file, String type, TimeLimit limit) throws IOException {
        ImageReader reader = reader(type);
        try (ImageInputStream in = limit.open(file.toFile())) {
            reader.setInput(in, true, true);
            reader.addIIOReadProgressListener(limit);
            long pixels = pixels(reader);
            ImageReadParam wish = reader.getDefaultReadParam();
            int step = step(pixels * bytesOfPixel(reader));
            wish.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, wish);
            limit.check();
            return type.equals("image/jpeg")
                    ? ExifFilterUtils.getFilterForOrientation(CameraPosition.of(file)).apply(image)
                    : image;
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(String type) {
        return ImageIO.getImageReadersByMIMEType(type).next();
    }

    private static void requireSize(Path file, String type) throws IOException {
        ImageReader reader = reader(type);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            if (isTooLarge(reader.getWidth(0), reader.getHeight(0))) {
                throw new TooLarge(
                        "problem.too-many-pixels", MOST_PIXELS / 1_000_000, LONGEST_SIDE);
            }
            if (type.equals("image/jpeg") && !hasScreenColors(reader)) {
                throw new Invalid("file", "invalid.picture-print");
            }
        } finally {
            reader.dispose();
        }
    }

    private static boolean isTooLarge(int width, int height) {
        return Math.max(width, height) > LONGEST_SIDE || (long) width * height > MOST_PIXELS;
    }

    /** Whether a JPEG has at most three channels; those for print have four. */
    private static boolean hasScreenColors(ImageReader reader) throws IOException {
        ImageTypeSpecifier raw = reader.getRawImageType(0);
        return raw != null && raw.getNumBands() <= 3;
    }

    /** Number of pixels according to the header. */
    private static long pixels(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw new Invalid("file", "invalid.picture-side", LONGEST_SIDE);
        }
        long pixels = (long) width * height;
        if (pixels > MOST_PIXELS) {
            throw new Invalid("file", "invalid.pixels", MOST_PIXELS / 1_000_000);
        }
        return pixels;
    }

    private static int bytesOfPixel(ImageReader reader) throws IOException {
        SampleModel samples = reader.getImageTypes(0).next().getSampleModel();
        int bits = DataBuffer.getDataTypeSize(samples.getDataType());
        return Math.max(BYTES_OF_COLOR, samples.getNumBands() * bits / Byte.SIZE);
    }

    /** Subsampling step with which the image fits into memory. */
    private static int step(long decoded) {
        return (int) Math.ceil(Math.sqrt((double) decoded / MOST_DECODED));
    }

    private static BufferedImage reduced(BufferedImage image) throws IOException {
        return Thumbnails.of(image)
                .size(Math.min(THUMBNAIL, image.getWidth()), Math.min(THUMBNAIL, image.getHeight()))
                .asBufferedImage();
    }

    private static void write(BufferedImage image, String format, Path file) throws IOException {
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam wish = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                wish.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), wish);
        } finally {
            writer.dispose();
        }
    }

    @FunctionalInterface
    private interface Encoding<T> {
        T run() throws IOException;
    }

    /** In pixels. */
    public record Size(int width, int height) {}
}
