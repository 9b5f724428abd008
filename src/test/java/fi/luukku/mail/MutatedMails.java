package fi.luukku.mail;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The mails of the corpus as faults on the way would leave them. */
public final class MutatedMails {

    private static final List<byte[]> CORPUS = corpus();

    private MutatedMails() {
    }

    public static Arbitrary<byte[]> any() {
        Arbitrary<byte[]> mails = Arbitraries.of(CORPUS).map(byte[]::clone).dontShrink();
        Arbitrary<List<Integer>> places = Arbitraries.integers().between(0, 1_000_000).list().ofMinSize(1).ofMaxSize(12);
        return Combinators.combine(mails, places, Arbitraries.of(Mutation.values())).as(MutatedMails::mutate);
    }

    private enum Mutation { BYTES, CUT, DROP_LINES, REPEAT, SPLICE }

    private static byte[] mutate(byte[] mail, List<Integer> places, Mutation mutation) {
        if (mail.length == 0) return mail;
        int place = places.getFirst() % mail.length;
        return switch (mutation) {
            case BYTES -> {
                for (int at : places) mail[at % mail.length] = (byte) (at >> 3);
                yield mail;
            }
            case CUT -> java.util.Arrays.copyOf(mail, place);
            case DROP_LINES -> new String(mail, StandardCharsets.ISO_8859_1).replaceFirst("(?s)\n[^\n]{" + places.size() + "}[^\n]*", "").getBytes(StandardCharsets.ISO_8859_1);
            case REPEAT -> join(mail, java.util.Arrays.copyOfRange(mail, place, mail.length));
            case SPLICE -> join(java.util.Arrays.copyOf(mail, place), CORPUS.get(places.getLast() % CORPUS.size()));
        };
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] joined = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static List<byte[]> corpus() {
        try (var files = Files.list(Path.of("src/test/resources/mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml")).sorted().map(MutatedMails::bytes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
