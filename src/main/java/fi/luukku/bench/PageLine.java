package fi.luukku.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One keep-alive connection to the program, as light as can be: what is measured is the other end. */
final class PageLine implements AutoCloseable {

    /** @param wire bytes of the body as they came, compressed or not */
    record Page(int status, List<String> headers, byte[] body, int wire) {
        String text() {
            return new String(body, UTF_8);
        }
    }

    private Socket socket;
    private InputStream in;
    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String extra = "";

    PageLine(int port) throws IOException {
        this.port = port;
        socket = connected(port);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private static Socket connected(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        return socket;
    }

    /** Signs in as an agent of the demo store. */
    PageLine signedIn() throws IOException {
        return signedIn("aino");
    }

    /** @param who of the demo store: aino, lauri or admin */
    PageLine signedIn(String who) throws IOException {
        var token = get("/sign-in").text().replaceAll("(?s).*name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
        var form = "email=" + who + "%40kirjakulma.example&password=" + Program.PASSWORD + "&_csrf=" + java.net.URLEncoder.encode(token, UTF_8);
        var answer = request("POST /sign-in", "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n", form);
        if (answer.status >= 400 || !cookies.containsKey("luukku_session")) throw new IOException("Signing in was refused: " + answer.status);
        return this;
    }

    /** Another connection of the same session. */
    PageLine another() throws IOException {
        var other = new PageLine(port);
        other.cookies.putAll(cookies);
        return other;
    }

    PageLine with(String headers) {
        extra = headers;
        return this;
    }

    Page get(String path) throws IOException {
        return request("GET " + path, extra, "");
    }

    /** The page's token, without which nothing is taken. */
    String csrf() throws IOException {
        return get("/desk/all").text().replaceAll("(?s).*name=\"csrf-token\" content=\"([^\"]+)\".*", "$1");
    }

    Page post(String path, String form, String token) throws IOException {
        return request("POST " + path, "X-CSRF-Token: " + token + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n", form);
    }

    private Page request(String what, String headers, String body) throws IOException {
        var sent = what + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: text/html\r\n" + cookie() + headers + "\r\n" + body;
        socket.getOutputStream().write(sent.getBytes(ISO_8859_1));
        var lines = new ArrayList<String>();
        for (String line; !(line = line()).isEmpty(); ) lines.add(line);
        lines.forEach(this::keepCookie);
        var content = content(lines);
        if (lines.stream().anyMatch(line -> line.equalsIgnoreCase("Connection: close"))) renew();
        return new Page(Integer.parseInt(lines.getFirst().split(" ")[1]), lines, content, content.length);
    }

    /** The server ends a connection after so many requests, as it would a browser's. */
    private void renew() throws IOException {
        socket.close();
        socket = connected(port);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private String cookie() {
        if (cookies.isEmpty()) return "";
        return "Cookie: " + String.join("; ", cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).toList()) + "\r\n";
    }

    private void keepCookie(String header) {
        if (!header.regionMatches(true, 0, "Set-Cookie:", 0, 11)) return;
        var pair = header.substring(11).split(";")[0].strip().split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private byte[] content(List<String> headers) throws IOException {
        for (var header : headers) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) return in.readNBytes(Integer.parseInt(header.substring(15).strip()));
            if (header.regionMatches(true, 0, "Transfer-Encoding: chunked", 0, 26)) return chunks();
        }
        return new byte[0];
    }

    private byte[] chunks() throws IOException {
        var whole = new java.io.ByteArrayOutputStream();
        for (int size; (size = Integer.parseInt(line(), 16)) > 0; line()) whole.write(in.readNBytes(size));
        line();
        return whole.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int b; (b = in.read()) != '\n'; ) {
            if (b < 0) throw new IOException("The program hung up");
            if (b != '\r') line.append((char) b);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
