package fi.luukku.demo;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fi.luukku.channel.email.Server;
import fi.luukku.platform.WrongSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The demo's mail servers: a sandbox on loopback where every address is a mailbox with the address as user and password,
 * or the servers of {@code LUUKKU_DEMO_IMAP_URL} and {@code LUUKKU_DEMO_SMTP_URL}. Nothing leaves the machine.
 */
@Component
@Profile("demo")
class DemoServers implements SmartLifecycle {

    static final String STORE = "asiakaspalvelu@kirjakulma.example";
    private static final String HERE = "127.0.0.1";
    private static final String IMAP_PORT = "LUUKKU_DEMO_IMAP_PORT";
    private static final String SMTP_PORT = "LUUKKU_DEMO_SMTP_PORT";

    private final @Nullable URI imapUrl;
    private final @Nullable URI smtpUrl;
    private final int imapPort;
    private final int smtpPort;
    private @Nullable GreenMail sandbox;
    private @Nullable SMTPServer smtp;

    DemoServers(Environment environment) {
        imapUrl = url(environment, "LUUKKU_DEMO_IMAP_URL");
        smtpUrl = url(environment, "LUUKKU_DEMO_SMTP_URL");
        imapPort = port(environment, IMAP_PORT, 3143);
        smtpPort = port(environment, SMTP_PORT, 3025);
    }

    private static int port(Environment environment, String name, int usual) {
        var value = environment.getProperty(name, "").strip();
        if (value.isEmpty()) return usual;
        if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) > 0 && Integer.parseInt(value) <= 65_535) return Integer.parseInt(value);
        throw new WrongSetting("%s is no port: \"%s\". Write a number from 1 to 65535, or leave it out for %d.".formatted(name, value, usual));
    }

    private static @Nullable URI url(Environment environment, String name) {
        var value = environment.getProperty(name, "");
        if (value.isBlank()) return null;
        try {
            var url = URI.create(value.strip());
            if (url.getHost() != null && url.getPort() > 0) return url;
        } catch (IllegalArgumentException notAnAddress) {
            throw unusable(name);
        }
        throw unusable(name);
    }

    // Not repeated: a password may stand in it.
    private static WrongSetting unusable(String name) {
        return new WrongSetting(name + " is no address with a host and a port. Write imap://user:password@127.0.0.1:14143 or smtp://127.0.0.1:14025, with an @ in the user as %40.");
    }

    @Override
    public void start() {
        if (imapUrl != null && smtpUrl != null) return;
        try {
            startImap();
            startSmtp(sandbox.getUserManager());
        } catch (IOException noSocket) {
            throw stopped(new UncheckedIOException(noSocket));
        } catch (RuntimeException failed) {
            throw stopped(failed);
        }
    }

    private void startImap() throws IOException {
        check(imapPort, IMAP_PORT);
        var imap = new ServerSetup(imapPort, HERE, ServerSetup.PROTOCOL_IMAP);
        sandbox = new GreenMail(imap).withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        sandbox.start();
        if (sandbox.getUserManager().getUser(STORE) == null) sandbox.setUser(STORE, STORE, STORE);
    }

    private void startSmtp(UserManager users) throws IOException {
        check(smtpPort, SMTP_PORT);
        smtp = SandboxSmtp.server(HERE, smtpPort, users);
        smtp.start();
    }

    // Tried before: the servers tell of a taken port with a stack trace of their own.
    private static void check(int port, String name) throws IOException {
        try (var tried = new ServerSocket()) {
            tried.bind(new InetSocketAddress(HERE, port));
        } catch (BindException taken) {
            throw new WrongSetting("Port %d, which the demo needs for its mail, can't be used: %s. Stop the program that has it (perhaps another demo), or choose another port with %s."
                .formatted(port, taken.getMessage(), name));
        }
    }

    /** Whatever had begun ends: nobody else would stop it. */
    private RuntimeException stopped(RuntimeException failed) {
        stop();
        return failed;
    }

    @Override
    public void stop() {
        if (smtp != null) smtp.stop();
        if (sandbox != null) sandbox.stop();
        smtp = null;
        sandbox = null;
    }

    @Override
    public boolean isRunning() {
        return sandbox != null;
    }

    /** Before whatever reads mail. */
    @Override
    public int getPhase() {
        return -1000;
    }

    Server imap() {
        return imapUrl == null ? new Server(HERE, imapPort, Server.Security.NONE, STORE)
            : new Server(imapUrl.getHost(), imapUrl.getPort(), Server.Security.NONE, userInfo(0));
    }

    Server smtp() {
        return smtpUrl == null ? new Server(HERE, smtpPort, Server.Security.NONE, null)
            : new Server(smtpUrl.getHost(), smtpUrl.getPort(), Server.Security.NONE, null);
    }

    /** The addresses that the sandbox has mailboxes for; none where another server keeps them. */
    Stream<String> sandboxed() {
        return sandbox == null || imapUrl != null ? Stream.empty() : sandbox.getUserManager().listUser().stream().map(GreenMailUser::getEmail);
    }

    boolean startsEmpty() {
        return imapUrl == null;
    }

    String imapPassword() {
        return imapUrl == null ? STORE : userInfo(1);
    }

    /** User and password of {@code imap://user:password@…}; an @ in the user is written %40. */
    private String userInfo(int part) {
        var info = imapUrl.getRawUserInfo() == null ? STORE + ":" + STORE : imapUrl.getRawUserInfo();
        var both = info.split(":", 2);
        return java.net.URLDecoder.decode(both[Math.min(part, both.length - 1)].replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
    }
}
