package org.rounds.filestore.service;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Images as uploaded by people, and malicious ones. */
public final class Photographs {

    private Photographs() {}

    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, Color.RED.getRGB());
        return written(image, format);
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A photograph with Exif orientation and location. */
    public static byte[] photograph() {
        return sideways(picture("jpeg", 80, 40));
    }

    /** A JPEG with an Exif segment, which says that the camera was turned by 90 degrees. */
    static byte[] sideways(byte[] plain) {
        byte[] exif =
                ("Exif\0\0MM\0*\0\0\0\b\0\1"
                                + "\1\u0012\0\3\0\0\0\1\0\6\0\0"
                                + "\0\0\0\0"
                                + "GPS 48.2082N Ward 7")
                        .getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer all = ByteBuffer.allocate(plain.length + exif.length + 4);
        all.put(plain, 0, 2).putShort((short) 0xFFE1).putShort((short) (exif.length + 2));
        return all.put(exif).put(plain, 2, plain.length - 2).array();
    }

    /** An image whose header claims an enormous size. */
    public static byte[] bomb() {
        return claiming(60_000, 60_000);
    }

    /** An image whose header claims a size. */
    static byte[] claiming(int width, int height) {
        byte[] png = picture("png", 4, 4);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        return png;
    }

    /** An image of a few kilobytes with 40 million pixels. */
    static byte[] vast() {
        BufferedImage image = new BufferedImage(6_300, 6_300, BufferedImage.TYPE_BYTE_BINARY);
        return written(image, "png");
    }

    /** An image with a compressed text that inflates to 400 MB. */
    static byte[] wordy() {
        BufferedImage image = new BufferedImage(9, 9, BufferedImage.TYPE_BYTE_INDEXED);
        byte[] png = written(image, "png");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("Comment\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(text)) {
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                packed.write(megabyte);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] content = text.toByteArray();
        ByteBuffer all = ByteBuffer.allocate(png.length + content.length + 12);
        all.put(png, 0, 33).putInt(content.length).put("zTXt".getBytes(StandardCharsets.US_ASCII));
        CRC32 sum = new CRC32();
        sum.update(all.array(), 37, 4);
        sum.update(content);
        all.put(content).putInt((int) sum.getValue());
        return all.put(png, 33, png.length - 33).array();
    }
}
