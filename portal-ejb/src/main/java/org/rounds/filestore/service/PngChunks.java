package org.rounds.filestore.service;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Copies a PNG file without chunks that are not needed for display: texts, profiles and further
 * frames. A reader could inflate a compressed text of some kilobytes to hundreds of megabytes.
 */
final class PngChunks {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int FRAME = 12;
    private static final Set<String> SEEN = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private PngChunks() {}

    /**
     * @throws IOException if it is not a complete PNG file
     */
    static void copySeen(Path from, Path to) throws IOException {
        long left = Files.size(from) - Long.BYTES;
        try (DataInputStream in =
                        new DataInputStream(new BufferedInputStream(Files.newInputStream(from)));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            if (in.readLong() != SIGNATURE) {
                throw new IOException("No PNG");
            }
            out.writeLong(SIGNATURE);
            String type = "";
            while (!type.equals("IEND")) {
                int length = in.readInt();
                left -= (long) FRAME + length;
                if (length < 0 || left < 0) {
                    throw new IOException("A chunk ends behind the file");
                }
                byte[] name = in.readNBytes(4);
                type = new String(name, StandardCharsets.US_ASCII);
                if (SEEN.contains(type)) {
                    out.writeInt(length);
                    out.write(name);
                    out.write(in.readNBytes(length + 4));
                } else {
                    in.skipNBytes(length + 4L);
                }
            }
        }
    }
}
