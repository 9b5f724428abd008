package fi.luukku.admin;

import fi.luukku.brand.Brand;
import fi.luukku.channel.email.Acknowledging;
import fi.luukku.channel.email.MailboxSettings;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a mailbox says by itself, as a form: the signatures and the acknowledgements in the store's languages. */
final class MailboxWords {

    private static final int LONGEST = 4000;

    private MailboxWords() {}

    static void fill(Map<String, String> values, @Nullable MailboxSettings settings, Brand brand) {
        var acknowledging = settings == null ? Acknowledging.DEFAULT : settings.acknowledging();
        if (acknowledging.on()) values.put("acknowledge", "on");
        values.put("perAddressDay", String.valueOf(acknowledging.perAddressDay()));
        values.put("perHour", String.valueOf(acknowledging.perHour()));
        for (var language : brand.languages()) {
            var text = acknowledging.in(language);
            values.put("subject-" + language.code(), text.subject());
            values.put("body-" + language.code(), text.body());
            values.put("signature-" + language.code(), settings == null ? brand.name() : settings.signatures().getOrDefault(language, ""));
        }
    }

    static MailboxSettings onto(MailboxSettings settings, Form form, Brand brand) {
        var signatures = new EnumMap<Language, String>(Language.class);
        signatures.putAll(settings.signatures());
        var texts = new EnumMap<Language, Acknowledging.Text>(Language.class);
        texts.putAll(settings.acknowledging().texts());
        for (var language : brand.languages()) {
            signatures.put(language, text(form, "signature-" + language.code()));
            keep(texts, language, new Acknowledging.Text(text(form, "subject-" + language.code()), text(form, "body-" + language.code())));
        }
        var limits = settings.acknowledging();
        return settings.withSignatures(signatures).with(new Acknowledging(form.has("acknowledge"), texts,
            form.has("perAddressDay") ? atLeastOne(form, "perAddressDay") : limits.perAddressDay(),
            form.has("perHour") ? atLeastOne(form, "perHour") : limits.perHour()));
    }

    // Luukku's own words are not copied, so that they may get better.
    private static void keep(Map<Language, Acknowledging.Text> texts, Language language, Acknowledging.Text text) {
        var usual = Acknowledging.usual(language);
        if (text.body().isBlank() || text.equals(usual)) texts.remove(language);
        else texts.put(language, text.subject().isBlank() ? new Acknowledging.Text(usual.subject(), text.body()) : text);
    }

    private static String text(Form form, String name) {
        var text = form.value(name).replace("\r\n", "\n").strip();
        if (text.length() > LONGEST) throw new Problem.Invalid(name, "problem.too-long", LONGEST);
        return text;
    }

    private static int atLeastOne(Form form, String name) {
        var number = form.number(name);
        if (number < 1 || number > 10_000) throw new Problem.Invalid(name, "admin.number");
        return number;
    }
}
