package fi.luukku.channel.email;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes the socket under a line, also under one protected by TLS, and changes while it is open how long the other side
 * may say nothing: the library lets that be said only before.
 */
final class Patience extends SocketFactory {

    private @Nullable Socket socket;

    void waitAtMost(int silenceMs) throws SocketException {
        if (socket != null) socket.setSoTimeout(silenceMs);
    }

    @Override
    public Socket createSocket() {
        socket = new Socket();
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unasked();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw unasked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unasked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw unasked();
    }

    private static UnsupportedOperationException unasked() {
        return new UnsupportedOperationException("The library connects by itself");
    }
}
