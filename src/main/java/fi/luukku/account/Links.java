package fi.luukku.account;

import java.net.URLEncoder;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Addresses that carry on where someone was going. */
final class Links {

    private Links() {}

    static String signIn(String to) {
        return to.equals("/") ? "/sign-in" : "/sign-in?to=" + URLEncoder.encode(to, UTF_8);
    }

    /** Asks for the password, and goes on to where it was asked. */
    static String confirmation(String to) {
        return "/account/confirmation?to=" + URLEncoder.encode(to, UTF_8);
    }

    static String secondStep(String to) {
        return to.equals("/") ? "/sign-in/second-step" : "/sign-in/second-step?to=" + URLEncoder.encode(to, UTF_8);
    }
}
