package fi.luukku.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The loopback port the server listens on: the same from start to start while it is free. */
record Port(Path file) {

    int keptOrFree() throws IOException {
        var kept = kept();
        return kept > 0 && isFree(kept) ? kept : free();
    }

    int free() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(file, Integer.toString(socket.getLocalPort()));
            return socket.getLocalPort();
        }
    }

    private int kept() throws IOException {
        var text = Files.exists(file) ? new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).strip() : "";
        return text.matches("\\d{1,5}") && Integer.parseInt(text) < 65536 ? Integer.parseInt(text) : 0;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
