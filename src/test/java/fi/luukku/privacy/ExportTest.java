package fi.luukku.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.Reach;
import fi.luukku.access.Viewer;
import fi.luukku.coach.Reader;
import fi.luukku.customer.Consent;
import fi.luukku.customer.Consents;
import fi.luukku.customer.Customer;
import fi.luukku.customer.CustomerMerges;
import fi.luukku.customer.Identity;
import fi.luukku.customer.SenderBlocks;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.testing.Visitor;
import fi.luukku.ticket.Marks;
import fi.luukku.ticket.Merges;
import fi.luukku.ticket.Notes;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest extends PrivacyStage {

    @Autowired DataExports exports;
    @Autowired Consents consents;
    @Autowired SenderBlocks blocks;
    @Autowired CustomerMerges customerMerges;
    @Autowired Merges merges;
    @Autowired Replies replies;
    @Autowired Notes notes;
    @Autowired Marks marks;
    @Autowired Reader reader;

    private String maija;
    private Id<Ticket> ticket;

    @BeforeEach
    void maijaWroteAndWasAnswered() {
        maija = "maija@m" + mark + ".example";
        write("Maija Lehtonen <" + maija + ">", "Kuva kirjasta", "a." + mark + "@posti.example", "Content-Type: multipart/mixed; boundary=\"m\"\n", """
            --m
            Content-Type: text/plain; charset=utf-8

            Sivu <b>puuttuu</b>.
            --m
            Content-Type: text/plain; name="sivu.txt"
            Content-Disposition: attachment; filename="../sivu.txt"

            sivun teksti
            --m--""");
        ledger(1);
        ticket = ticketOf(maija);
        replies.reply(aino, ticket, ReplyCommand.now("Lähetämme uuden.", new Parties(null, List.of(new Party("Maija", maija)), List.of(), List.of(Party.of("arkisto@muu.example")))));
        notes.note(aino, ticket, "Kolmas kerta tällä viikolla", Set.of(), List.of());
        marks.tag(aino, ticket, "painovirhe");
        nothingOnItsWay();
    }

    @Test
    void itHoldsWhatTheCustomerSaidAndSaw() throws IOException {
        consents.note(aino, customer(maija), Identity.email(maija), Consent.Answer.NO, "puhelu");
        var zip = export(lauri, null);
        assertThat(zip.get("index.html")).contains("Kirjakulma", "Maija Lehtonen", maija, "Kuva kirjasta", "kielletty", "tickets/" + ticket + ".html");
        assertThat(zip.get("tickets/" + ticket + ".html")).contains("Sivu &lt;b&gt;puuttuu&lt;/b&gt;.", "Lähetämme uuden.").doesNotContain("Kolmas kerta", "painovirhe", "Aino");
        assertThat(zip.keySet()).filteredOn(name -> name.startsWith("files/")).singleElement().asString().endsWith("sivu.txt").doesNotContain("..");
        var json = json(zip);
        assertThat(json.at("/tickets/0/number").asLong()).isEqualTo(ticket.value());
        assertThat(texts(json)).contains("Sivu <b>puuttuu</b>.", "Lähetämme uuden.").doesNotContain("Kolmas kerta tällä viikolla");
        assertThat(json.at("/tickets/0/messages/0/attachments/0/file").asString()).isIn(zip.keySet());
        assertThat(json.at("/customer/marketingConsents/0/answer").asString()).isEqualTo("no");
    }

    @Test
    void whatWasConcludedFromTheirWordsAndWhatTheyWerePromisedIsInIt() throws IOException {
        write("Maija Lehtonen <" + maija + ">", "Rikki", "r." + mark + "@posti.example", "", "Moi! Kirja oli rikki, kun se tuli. Voisitko lähettää uuden?");
        ledger(2);
        var broken = ticketOf(maija);
        replies.reply(aino, broken, ReplyCommand.now("Hei Maija! Pahoittelut. Lähetän sinulle uuden viimeistään perjantaina 27.11.2026. Terveisin Aino", Parties.to(Party.of(maija))));
        nothingOnItsWay();
        reader.catchUp();
        eventually(() -> db.sql("select count(*) from promise p join message m on m.id = p.message_id where m.ticket_id = ?").param(broken.value()).query(Integer.class).single(), n -> n == 1);
        var zip = export(lauri, null);
        var messages = json(zip).at("/tickets").valueStream().filter(each -> each.get("number").asLong() == broken.value()).findFirst().orElseThrow().get("messages");
        var said = messages.valueStream().filter(each -> each.has("concluded")).toList();
        assertThat(said).singleElement().satisfies(each -> {
            assertThat(each.at("/concluded/manner").asString()).isEqualTo("familiar");
            assertThat(each.at("/concluded/about/0").asString()).isEqualTo("complaint");
        });
        assertThat(messages.findValues("promises")).singleElement().satisfies(each -> {
            assertThat(each.at("/0/text").asString()).contains("perjantaina 27.11.2026");
            assertThat(each.at("/0/state").asString()).isEqualTo("open");
        });
        assertThat(zip.get("tickets/" + broken + ".html")).contains("Luukku päätteli viestistä: suomi, sinuttelee, reklamaatio", "Lupasimme: ", "Aikaa on vielä.");
    }

    @Test
    void whomElseWeWroteToInSecretIsNotInIt() throws IOException {
        assertThat(export(lauri, ExportReason.ASKED).values()).noneMatch(content -> content.contains("arkisto@muu.example"));
    }

    @Test
    void whatWasSaidInsideTheHouseTakesAReasonAndIsNoted() throws IOException {
        blocks.block(aino, brand.id(), maija, "Soittelee");
        var zip = export(lauri, ExportReason.ASKED);
        assertThat(zip.get("tickets/" + ticket + ".html")).contains("Kolmas kerta tällä viikolla", "painovirhe");
        assertThat(zip.get("index.html")).contains("Soittelee");
        assertThat(json(zip).at("/tickets/0/tags/0").asString()).isEqualTo("painovirhe");
        assertThat(db.sql("select detail ->> 'internal' from audit_entry where action = 'customer.exported' and object = ? and agent_id = ?")
            .params("customer:" + customer(maija), lauri.id().value()).query(String.class).list()).containsExactly("asked");
    }

    @Test
    void thoseMergedInAndWhatWasMergedAreInIt() throws IOException {
        write("M. Lehtonen <toinen@m" + mark + ".example>", "Toinen asia", "b." + mark + "@posti.example", "", "Toisesta osoitteesta");
        write("Maija Lehtonen <" + maija + ">", "Sama asia", "c." + mark + "@posti.example", "", "Sama uudelleen");
        ledger(3);
        customerMerges.merge(aino, customer("toinen@m" + mark + ".example"), customer(maija));
        var again = ticketOf(maija);
        merges.merge(aino, again, ticket);
        var json = json(export(lauri, null));
        assertThat(texts(json)).contains("Toisesta osoitteesta", "Sama uudelleen");
        assertThat(json.get("tickets").size()).isEqualTo(2);
    }

    @Test
    void afterPartingEachHasTheirOwnAlsoOfWhatCameMeanwhile() throws IOException {
        var other = "toinen@m" + mark + ".example";
        write("M. Lehtonen <" + other + ">", "Toinen asia", "b." + mark + "@posti.example", "", "Toisesta osoitteesta");
        ledger(2);
        var merged = customer(other);
        customerMerges.merge(aino, merged, customer(maija));
        write("M. Lehtonen <" + other + ">", "Kolmas asia", "c." + mark + "@posti.example", "", "Toisesta yhdistettynä");
        write("Maija Lehtonen <" + maija + ">", "Neljäs asia", "d." + mark + "@posti.example", "", "Omasta yhdistettynä");
        ledger(4);
        assertThat(texts(json(export(lauri, null)))).contains("Toisesta osoitteesta", "Toisesta yhdistettynä", "Omasta yhdistettynä");

        customerMerges.unmerge(aino, merged);
        assertThat(texts(json(export(lauri, null)))).contains("Omasta yhdistettynä").doesNotContain("Toisesta osoitteesta", "Toisesta yhdistettynä");
        assertThat(texts(json(export(lauri, merged, null)))).contains("Toisesta osoitteesta", "Toisesta yhdistettynä").doesNotContain("Omasta yhdistettynä");
    }

    @Test
    void onTicketsOfOthersOnlyWhatTheyWroteOrGot() throws IOException {
        write("Otso <otso@o" + mark + ".example>", "Otson asia", "o." + mark + "@posti.example", "Cc: " + maija + "\n", "Molemmille");
        ledger(2);
        var others = ticketOf("otso@o" + mark + ".example");
        write("Maija <" + maija + ">", "Vs: Otson asia", "p." + mark + "@posti.example", "In-Reply-To: <o." + mark + "@posti.example>\n", "Maijan kommentti");
        write("Otso <otso@o" + mark + ".example>", "Vs: Otson asia", "q." + mark + "@posti.example", "In-Reply-To: <o." + mark + "@posti.example>\n", "Otson salaisuus");
        ledger(4);
        replies.reply(aino, others, ReplyCommand.now("Vain Otsolle", Parties.to(Party.of("otso@o" + mark + ".example"))));
        var zip = export(lauri, ExportReason.ASKED);
        assertThat(zip.get("tickets/" + others + ".html")).contains("Maijan kommentti", "Molemmille").doesNotContain("Otson salaisuus", "Vain Otsolle", "Otson asia");
        assertThat(texts(json(zip))).contains("Maijan kommentti").doesNotContain("Otson salaisuus", "Vain Otsolle");
    }

    @Test
    void whatIsOutOfReachIsLeftOutAndSaid() throws IOException {
        var narrow = new Viewer(lauri.agent(), Set.of(), new Reach.Teams(Set.of(), lauri.id()));
        var zip = export(narrow, null);
        assertThat(zip.keySet()).noneMatch(name -> name.startsWith("tickets/"));
        assertThat(zip.get("index.html")).contains("Mukana ei ole 1 tikettiä").doesNotContain("Kuva kirjasta");
        assertThat(json(zip).get("ticketsLeftOut").asInt()).isOne();
    }

    @Test
    void onlyALeadMayAndItComesAsADownload() {
        assertThatThrownBy(() -> exports.dossier(aino, customer(maija), false)).isInstanceOf(Problem.Forbidden.class);
        var browser = new Visitor(port);
        browser.signIn(lauri.agent().email(), PASSWORD);
        assertThat(browser.get("/tickets/" + ticket + "/customer/export").body()).contains(maija);
        var answer = browser.submit("/tickets/" + ticket + "/customer/export", Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment").doesNotContain("maija");
        assertThat(browser.submit("/tickets/" + ticket + "/customer/export", Map.of("internal", "true")).statusCode()).isEqualTo(422);
    }

    private Map<String, String> export(Viewer viewer, ExportReason reason) throws IOException {
        return export(viewer, customer(maija), reason);
    }

    private Map<String, String> export(Viewer viewer, Id<Customer> customer, ExportReason reason) throws IOException {
        var out = new ByteArrayOutputStream();
        exports.write(viewer, customer, reason, () -> out);
        var content = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) content.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return content;
    }

    private static JsonNode json(Map<String, String> zip) {
        return JsonMapper.builder().build().readTree(zip.get("data.json"));
    }

    private static List<String> texts(JsonNode json) {
        return json.findValues("text").stream().map(text -> text.asString().strip()).toList();
    }
}
