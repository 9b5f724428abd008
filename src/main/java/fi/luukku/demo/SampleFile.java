package fi.luukku.demo;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Small real files for the demo's attachments: a picture where a picture is named, a text otherwise. */
final class SampleFile {

    private SampleFile() {}

    static byte[] of(String name, String type) {
        if (type.equals("image/jpeg")) return picture(name, "jpg");
        if (type.equals("image/png")) return picture(name, "png");
        return ("Kirjakulman esittelyaineistoa: " + name + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(String name, String format) {
        var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xd9c7a8));
        pen.fillRect(0, 0, 640, 480);
        pen.setColor(new Color(Math.floorMod(name.hashCode(), 0x7f7f7f) + 0x202020));
        pen.fillRoundRect(170, 80, 300, 320, 12, 12);
        pen.setColor(Color.WHITE);
        pen.setStroke(new java.awt.BasicStroke(6));
        pen.drawLine(200, 120, 440, 360);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
