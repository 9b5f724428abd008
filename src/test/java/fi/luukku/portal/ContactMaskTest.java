package fi.luukku.portal;

import fi.luukku.testing.Codes;
import fi.luukku.testing.Multipart;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is filled in by mistake in the form is masked, also where the subject would cut it in two. */
class ContactMaskTest extends ContactStage {

    @Test
    void codesInEveryFieldAreMaskedAndTheFormIsKeptSealed() {
        var hetu = Codes.identity();
        var card = Codes.card();
        var cut = "Hei, tilaukseni ei ole vielä tullut, ja tässä on minun tunnukseni x" + hetu.charAt(0);
        var form = new Multipart().field("token", token()).field("message", cut.substring(0, cut.length() - 2) + hetu + " sekä kortti " + card)
            .field("name", "Maija " + hetu).field("order", card).field("email", "maija@posti.example").field("website", "")
            .file("files", "hakemus-" + hetu + ".txt", "text/plain", "liite".getBytes(StandardCharsets.UTF_8));
        assertThat(send(form).statusCode()).isEqualTo(303);
        var ticket = db.sql("select subject || ' ' || requester || ' ' || snippet || ' ' || coalesce(order_number, '') from ticket where brand_id = ?")
            .param(shop.id().value()).query(String.class).single();
        var files = db.sql("select a.name from attachment a join message m on m.id = a.message_id join ticket t on t.id = m.ticket_id where t.brand_id = ?")
            .param(shop.id().value()).query(String.class).single();
        assertThat(ticket + message() + files).doesNotContain(hetu, hetu.substring(6), card, card.replace(" ", "")).contains("-****", "••••");
        // Whatever is left of it in a cut subject is of the masked text.
        assertThat(ticket).doesNotContainPattern("\\d{6}-\\d");
        assertThat(db.sql("select form from intake_raw where intake_id = ?").param(only().id()).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void whatLooksLikeARobotsIsKeptSealedToo() {
        var form = filled(token()).field("website", "https://robotti.example");
        assertThat(customer.post(path(), form).statusCode()).isEqualTo(303);
        assertThat(db.sql("select form from intake_raw where intake_id = ?").param(only().id()).query(Integer.class).single()).isEqualTo(2);
    }
}
