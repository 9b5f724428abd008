package fi.luukku.demo;

import fi.luukku.access.ApiTokens;
import fi.luukku.platform.LuukkuProperties;
import fi.luukku.platform.WrongSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The demo's one password: the visitor's choice, or one made at first start and kept. And the API token that a visitor may choose. */
@Component
@Profile("demo")
class DemoKeys {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private final LuukkuProperties properties;
    private final Environment environment;
    private final String token;

    DemoKeys(LuukkuProperties properties, Environment environment) {
        this.properties = properties;
        this.environment = environment;
        this.token = checked(environment.getProperty("LUUKKU_DEMO_TOKEN", ""));
    }

    // Told before anything is started.
    private static String checked(String token) {
        if (!token.isBlank() && token.length() < ApiTokens.SHORTEST) throw new WrongSetting("LUUKKU_DEMO_TOKEN has %d characters. It opens the API with an admin's rights: give it at least %d, or leave it out."
            .formatted(token.length(), ApiTokens.SHORTEST));
        return token;
    }

    /** Blank when none was chosen. */
    String token() {
        return token;
    }

    String password() {
        var chosen = environment.getProperty("LUUKKU_DEMO_PASSWORD", "");
        return chosen.isBlank() ? kept() : chosen;
    }

    private String kept() {
        var file = properties.data().resolve("demo-password");
        try {
            return Files.exists(file) ? Files.readString(file).strip() : make(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String make(Path file) throws IOException {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (int i = 0; i < 12; i++) password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password);
        return password.toString();
    }

    void say() {
        System.out.printf("""

            Luukku's demo is open: %s

              aino@kirjakulma.example    agent
              lauri@kirjakulma.example   lead
              admin@kirjakulma.example   admin
              password                   %s

            Aino has an answer half-written: open Maija Lehtonen's ticket and see what the coach says of it.
            Write to the store as a customer, and read what it answers: %s/demo

            """, properties.baseUrl(), password(), properties.baseUrl());
    }
}
