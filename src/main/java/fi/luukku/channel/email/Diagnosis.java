package fi.luukku.channel.email;

import fi.luukku.platform.Outbound;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.jspecify.annotations.Nullable;

/** Tells from an exception what is wrong between us and a mail server, in terms its keeper can act on. */
final class Diagnosis {

    private Diagnosis() {
    }

    static Finding of(Throwable failure, Server server) {
        var causes = causes(failure);
        return Finding.wrong(key(causes), server, detail(causes));
    }

    private static String key(List<Throwable> causes) {
        for (var cause : causes) {
            var key = key(cause);
            if (key != null) return key;
        }
        return "mailbox.wrong.server";
    }

    private static @Nullable String key(Throwable cause) {
        return switch (cause) {
            case Outbound.Inside inside -> "mailbox.wrong.inside";
            case UnknownHostException host -> "mailbox.wrong.host";
            case ConnectException port -> "mailbox.wrong.port";
            case NoRouteToHostException route -> "mailbox.wrong.port";
            case SocketTimeoutException silence -> "mailbox.wrong.silent";
            case SSLException tls -> "mailbox.wrong.tls";
            case AccessTokens.NotLetIn account -> "mailbox.wrong.account";
            case AuthenticationFailedException password -> "mailbox.wrong.password";
            case FolderNotFoundException folder -> "mailbox.wrong.folder";
            case TokenEndpoint.Refused refused -> refusal(refused.code());
            default -> starttls(cause) ? "mailbox.wrong.starttls" : null;
        };
    }

    private static String refusal(String code) {
        return switch (code) {
            case "invalid_grant" -> "mailbox.wrong.consent";
            case "invalid_client", "unauthorized_client" -> "mailbox.wrong.client";
            default -> "mailbox.wrong.token";
        };
    }

    private static boolean starttls(Throwable cause) {
        return String.valueOf(cause.getMessage()).contains("STARTTLS");
    }

    // Angus keeps the true reason of a failed connection apart from the chain.
    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (Throwable at = failure; at != null && causes.size() < 20; at = next(at)) causes.addFirst(at);
        return causes;
    }

    private static @Nullable Throwable next(Throwable at) {
        if (at instanceof org.eclipse.angus.mail.util.MailConnectException connect) return connect.getNextException();
        if (at instanceof SocketConnectException socket) return socket.getException();
        if (at instanceof jakarta.mail.MessagingException message && message.getNextException() != null) return message.getNextException();
        return at.getCause();
    }

    private static String detail(List<Throwable> causes) {
        return causes.stream().map(Throwable::getMessage).filter(text -> text != null && !text.isBlank()).findFirst()
            .map(text -> text.substring(0, Math.min(300, text.length()))).orElse("");
    }
}
