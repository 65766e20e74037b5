package org.rounds.server;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** PNG files with a small size and large content. */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'};
    private static final int GRAY = 0;
    private static final int COLOR = 2;

    private PngFile() {}

    /**
     * A black image.
     *
     * @param depth 1 for black and white, 16 for the finest colors
     * @param megabytes of compressed text
     */
    static byte[] blank(int width, int height, int depth, int megabytes) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(header);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {(byte) depth, (byte) (depth == 1 ? GRAY : COLOR), 0, 0, 0});
        chunk(file, "IHDR", header.toByteArray());
        if (megabytes > 0) {
            chunk(file, "zTXt", packed("Comment\0\0", new byte[1 << 20], megabytes));
        }
        int row = 1 + (width * depth * (depth == 1 ? 1 : 3) + 7) / 8;
        chunk(file, "IDAT", packed("", new byte[row], height));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    private static byte[] packed(String before, byte[] part, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(before.getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < times; i++) {
                out.write(part);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream file, String type, byte[] content)
            throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt((int) sum.getValue());
    }
}
