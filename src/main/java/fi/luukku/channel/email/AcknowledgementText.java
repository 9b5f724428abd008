package fi.luukku.channel.email;

import fi.luukku.kernel.Language;

/** What an acknowledgement says. */
final class AcknowledgementText {

    private AcknowledgementText() {
    }

    static Acknowledging.Text of(MailboxSettings settings, Language language, long number, String brand) {
        return settings.acknowledging().in(language).filled(number, brand);
    }

    static Acknowledging.Text usual(Language language) {
        return switch (language) {
            case FI -> new Acknowledging.Text("Viestisi on saapunut ({number})", """
                Hei!

                Viestisi on saapunut meille, ja se sai numeron {number}. Tämä on automaattinen kuittaus: varsinaisen \
                vastauksen kirjoittaa asiakaspalvelijamme, yleensä seuraavan arkipäivän aikana.

                Jos haluat lisätä jotain, vastaa tähän viestiin. Se päätyy samalle asiakaspalvelijalle.

                Terveisin
                {brand}""");
            case SV -> new Acknowledging.Text("Vi har tagit emot ditt meddelande ({number})", """
                Hej!

                Ditt meddelande har kommit fram och fick numret {number}. Det här är en automatisk bekräftelse: själva \
                svaret skrivs av vår kundtjänst, vanligen under följande vardag.

                Vill du tillägga något kan du svara på det här meddelandet, så når det samma handläggare.

                Vänliga hälsningar
                {brand}""");
            case EN -> new Acknowledging.Text("We have received your message ({number})", """
                Hello,

                Your message has reached us and its number is {number}. This confirmation is automatic: one of us will \
                write you the actual answer, usually within the next working day.

                If you would like to add something, just reply to this message and it will reach the same person.

                Kind regards
                {brand}""");
        };
    }
}
