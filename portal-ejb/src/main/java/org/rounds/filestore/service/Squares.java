package org.rounds.filestore.service;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import net.coobird.thumbnailator.Thumbnails;

/** Cuts squares from images. */
final class Squares {

    /** Behind transparent parts, also in the dark theme. */
    static final Color BEHIND = new Color(0xF1, 0xF3, 0xF4);

    private Squares() {}

    /** The largest square in the center, without transparency. */
    static BufferedImage cut(BufferedImage image) {
        int side = Math.min(image.getWidth(), image.getHeight());
        int left = (image.getWidth() - side) / 2;
        int top = (image.getHeight() - side) / 2;
        BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = square.createGraphics();
        canvas.setColor(BEHIND);
        canvas.fillRect(0, 0, side, side);
        canvas.drawImage(image, -left, -top, null);
        canvas.dispose();
        return square;
    }

    /** A square of this width; a smaller one is returned as it is. */
    static BufferedImage reduced(BufferedImage square, int side) throws IOException {
        return square.getWidth() <= side
                ? square
                : Thumbnails.of(square).forceSize(side, side).asBufferedImage();
    }
}
