package fi.luukku.channel.email;

import fi.luukku.access.InvitationCreated;
import fi.luukku.access.PasswordLinkMade;
import fi.luukku.brand.Brand;
import fi.luukku.kernel.Language;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** What a letter with a link says. */
record LinkLetterText(String subject, String body) {

    static LinkLetterText invitation(InvitationCreated event, String link, Brand brand) {
        var until = until(event.expires(), event.language(), brand);
        return switch (event.language()) {
            case FI -> new LinkLetterText(event.inviter() + " kutsui sinut Luukkuun", """
                Hei!

                %s on kutsunut sinut Luukkuun, jossa vastataan asiakkaiden viesteihin. Valitse nimi ja salasana, niin pääset alkuun:

                %s

                Linkki on vain sinua varten. Se toimii kerran, %s asti. Jos et odottanut kutsua, voit jättää tämän viestin huomiotta.

                Terveisin
                %s""".formatted(event.inviter(), link, until, brand.name()));
            case SV -> new LinkLetterText(event.inviter() + " har bjudit in dig till Luukku", """
                Hej!

                %s har bjudit in dig till Luukku, där kundernas meddelanden besvaras. Välj ett namn och ett lösenord så är du i gång:

                %s

                Länken är bara för dig. Den fungerar en gång, till %s. Om du inte väntade dig en inbjudan kan du bortse från det här meddelandet.

                Vänliga hälsningar
                %s""".formatted(event.inviter(), link, until, brand.name()));
            case EN -> new LinkLetterText(event.inviter() + " invited you to Luukku", """
                Hello,

                %s has invited you to Luukku, where customers' messages are answered. Choose a name and a password to begin:

                %s

                The link is for you alone. It works once, until %s. If you did not expect an invitation, you can ignore this message.

                Kind regards
                %s""".formatted(event.inviter(), link, until, brand.name()));
        };
    }

    static LinkLetterText password(PasswordLinkMade event, String link, Brand brand) {
        var until = until(event.expires(), event.language(), brand);
        return switch (event.language()) {
            case FI -> new LinkLetterText("Valitse uusi salasana Luukkuun", """
                Hei, %s!

                %s Tästä pääset valitsemaan sen:

                %s

                Linkki on vain sinua varten. Se toimii kerran, %s asti. Kun salasana vaihtuu, sinut kirjataan ulos kaikista selaimista.%s

                Terveisin
                %s""".formatted(event.name(), event.asked() ? "Luukkuun pyydettiin sinulle uutta salasanaa." : "Pääkäyttäjä antoi sinulle linkin uutta salasanaa varten.",
                link, until, event.asked() ? " Jos et pyytänyt linkkiä itse, sinun ei tarvitse tehdä mitään: nykyinen salasanasi toimii edelleen." : "", brand.name()));
            case SV -> new LinkLetterText("Välj ett nytt lösenord till Luukku", """
                Hej %s!

                %s Här väljer du det:

                %s

                Länken är bara för dig. Den fungerar en gång, till %s. När lösenordet byts loggas du ut från alla webbläsare.%s

                Vänliga hälsningar
                %s""".formatted(event.name(), event.asked() ? "Någon har bett om ett nytt lösenord till Luukku åt dig." : "Administratören har gett dig en länk för ett nytt lösenord.",
                link, until, event.asked() ? " Om det inte var du behöver du inte göra något: ditt nuvarande lösenord fungerar som förut." : "", brand.name()));
            case EN -> new LinkLetterText("Choose a new password for Luukku", """
                Hello %s,

                %s Choose it here:

                %s

                The link is for you alone. It works once, until %s. When the password changes, you are signed out of every browser.%s

                Kind regards
                %s""".formatted(event.name(), event.asked() ? "Someone asked for a new password for you in Luukku." : "Your admin gave you a link for a new password.",
                link, until, event.asked() ? " If it was not you, there is nothing to do: your present password still works." : "", brand.name()));
        };
    }

    private static String until(Instant at, Language language, Brand brand) {
        var pattern = switch (language) {
            case FI -> "d.M.yyyy 'klo' H.mm";
            case SV -> "d.M.yyyy 'kl.' H.mm";
            case EN -> "d MMMM yyyy 'at' HH:mm";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(at.atZone(brand.zone()));
    }
}
