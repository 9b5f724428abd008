package fi.luukku.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.kernel.Problem;
import fi.luukku.playbook.Glossary;
import fi.luukku.search.Highlight.Span;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Closures;
import fi.luukku.ticket.ClosingReason;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Marks;
import fi.luukku.ticket.Merges;
import fi.luukku.ticket.Ownership;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchTest extends SearchStage {

    @Autowired Ownership ownership;
    @Autowired Marks marks;
    @Autowired Closures closures;
    @Autowired Merges merges;
    @Autowired Glossary glossary;

    @Test
    void whoeverIsOutsideFindsNothing() {
        var secret = says(closed, new Party("Vieno Vaitelias", "vieno@" + mark + ".example"), "Kuiskaus " + mark, "Hiljainen lomake " + mark, file("salaisuus-" + mark + ".txt", "sisältö " + mark));
        notes.note(aino, secret.ticket(), "Muistiin " + mark, Set.of(), List.of());
        db.sql("update ticket set order_number = ? where id = ?").params("KK-" + mark, number(secret)).update();
        indexed();
        var asked = List.of(mark, "lomake " + mark, "vieno@" + mark + ".example", "Vaitelias " + mark, "from:vieno " + mark, "kk" + mark, "salaisuus " + mark, "liite:on " + mark, "tila:avoinna " + mark);
        for (var viewer : List.of(aino, lauri)) assertThat(foundTickets(viewer, mark)).containsExactly(number(secret));
        assertThat(found(aino, mark)).extracting(Hit::kind).containsExactlyInAnyOrder(Kind.MESSAGE, Kind.NOTE, Kind.TICKET);
        assertThat(found(aino, "vieno@" + mark + ".example")).extracting(Hit::kind).contains(Kind.CUSTOMER);
        for (var query : asked) {
            for (var viewer : List.of(timo, jonna)) assertThat(found(viewer, query)).as(query).isEmpty();
            assertThat(search.tickets(timo, query, 10)).as(query).isEmpty();
        }
        ownership.share(aino, secret.ticket(), jonna.id());
        assertThat(foundTickets(jonna, mark)).containsExactly(number(secret));
        assertThat(found(timo, mark)).isEmpty();
    }

    @Test
    void whatMovesToAClosedTeamIsOutOfReachAtOnce() {
        var ticket = says("Aihe " + mark, "Sanat " + mark);
        indexed();
        assertThat(foundTickets(timo, mark)).containsExactly(number(ticket));
        db.sql("update ticket set team_id = ? where id = ?").params(closed.id().value(), number(ticket)).update();
        assertThat(found(timo, mark)).isEmpty();
        assertThat(foundTickets(aino, mark)).containsExactly(number(ticket));
    }

    @Test
    void mergedMessagesAreFoundWhereTheyAre() {
        var first = says("Ensimmäinen " + mark, "Alkuperäinen kysymys " + mark);
        var second = says("Toinen " + mark, "Sama asia lyhyesti " + mark);
        indexed();
        merges.merge(lauri, second.ticket(), first.ticket());
        assertThat(found(timo, "lyhyesti " + mark)).isEmpty();
        indexed();
        assertThat(found(timo, "lyhyesti " + mark)).singleElement().satisfies(hit -> {
            assertThat(hit.ticket()).isEqualTo(number(first));
            assertThat(hit.message()).isEqualTo(second.message().value());
        });
        assertThat(foundTickets(timo, mark)).containsExactly(number(first));
    }

    @Test
    void onlyThePartOfACompoundIsMarked() {
        says("Kysymys " + mark, "Hei 👋! Täytin 📦 palautuslomakkeen eilen, mutta lähetys palautui. " + mark);
        indexed();
        var hit = found(timo, "lomake " + mark).getFirst();
        var text = hit.highlights().getFirst().text();
        assertThat(hit.highlights().getFirst().spans()).extracting(span -> text.substring(span.start(), span.end())).containsExactly("lomakkeen", mark);
        var whole = found(timo, "palautuslomaketta " + mark).getFirst().highlights().getFirst();
        assertThat(whole.spans()).extracting(span -> whole.text().substring(span.start(), span.end())).contains("palautuslomakkeen");
    }

    @Test
    void aLongTextIsShownAroundWhatFits() {
        says("Pitkä " + mark, "Alussa on paljon kaikkea muuta. ".repeat(80) + "Sitten tulee kumisaapas ja " + mark + ". " + "Lopussa lisää. ".repeat(80));
        indexed();
        var highlight = found(timo, "kumisaappaat " + mark).getFirst().highlights().getFirst();
        assertThat(highlight.text()).startsWith("…Sitten tulee").endsWith("…").hasSizeLessThan(260);
        assertThat(highlight.spans()).extracting(span -> highlight.text().substring(span.start(), span.end())).containsExactly("kumisaapas", mark);
    }

    @Test
    void everyKindIsFoundAsWhatItIs() {
        var ticket = says("Aihe " + mark, "Teksti " + mark);
        notes.note(timo, ticket.ticket(), "Muistiinpano " + mark, Set.of(), List.of());
        db.sql("update ticket set order_number = ? where id = ?").params("KK-2026-55" + number(ticket), number(ticket)).update();
        indexed();
        assertThat(found(timo, mark)).extracting(Hit::kind).containsExactlyInAnyOrder(Kind.TICKET, Kind.MESSAGE, Kind.NOTE);
        assertThat(found(timo, "#" + number(ticket))).extracting(Hit::kind).contains(Kind.TICKET);
        assertThat(found(timo, "55" + number(ticket))).singleElement().satisfies(hit -> assertThat(hit.kind()).isEqualTo(Kind.ORDER));
        assertThat(found(timo, maija.address())).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(Kind.CUSTOMER);
            assertThat(hit.who()).isEqualTo("Maija Lehtonen");
            assertThat(hit.ticket()).isEqualTo(number(ticket));
        });
    }

    @Test
    void operatorsNarrowDown() {
        var old = says("Vanha " + mark, "Kenkä " + mark);
        clock.advance(Duration.ofDays(10));
        var otso = new Party("Otso Metsälä", "otso@" + mark + ".example");
        var fresh = says(team, otso, "Uusi " + mark, "Kengät " + mark, file("kuitti-" + mark + ".txt", "Summa 12,90"));
        marks.tag(timo, fresh.ticket(), "Kiire " + mark);
        closures.close(timo, old.ticket(), ClosingReason.NO_ANSWER_NEEDED, null);
        indexed();
        for (var query : List.of("lähettäjä:otso", "från:metsälä", "from:otso@" + mark + ".example", "from:\"Otso Metsälä\"", "tunniste:\"kiire " + mark + "\"", "tagi:\"Kiire " + mark + "\"", "tila:avoinna", "status:open",
                "jälkeen:25.11.2026", "after:2026-11-25", "liite:on", "has:attachment", "bilaga:ja", "tiimi:\"" + team.name() + "\" liite:on")) {
            assertThat(foundTickets(timo, "kenkä " + mark + " " + query)).as(query).containsExactly(number(fresh));
        }
        for (var query : List.of("from:maija", "tila:suljettu", "läge:stängt", "ennen:25.11.2026", "före:2026-11-25")) {
            assertThat(foundTickets(timo, "kenkä " + mark + " " + query)).as(query).containsExactly(number(old));
        }
        for (var query : List.of("team:\"Olematon\"", "tag:olematon", "from:olematon")) assertThat(found(timo, "kenkä " + mark + " " + query)).as(query).isEmpty();
        assertThat(foundTickets(timo, "tunniste:\"kiire " + mark + "\"")).containsExactly(number(fresh));
        assertThat(foundTickets(timo, "from:otso@" + mark + ".example")).containsExactly(number(fresh));
        // What is no such value is a word, and stands nowhere.
        assertThat(found(timo, "kenkä " + mark + " ennen:eilistäkö")).isEmpty();
        assertThat(foundTickets(timo, "summa liite:on " + mark)).containsExactly(number(fresh));
    }

    @Test
    void aTeamNarrowsDown() {
        var other = teams.create("Laskutus " + mark, false);
        says("Kenkä", "Kenkä " + mark);
        var theirs = says(other, maija, "Kenkä", "Kenkä " + mark);
        indexed();
        for (var query : List.of("tiimi:\"laskutus " + mark + "\"", "team:\"Laskutus " + mark + "\"")) {
            assertThat(foundTickets(lauri, "kenkä " + mark + " " + query)).as(query).containsExactly(number(theirs));
            assertThat(foundTickets(lauri, query)).as(query).containsExactly(number(theirs));
        }
    }

    @Test
    void aReceiverNarrowsDown() {
        var toStock = tickets.receive(new Inbound(Channel.EMAIL, brand.id(), team.id(), maija, Parties.to(new Party("Varasto Vantaa", "varasto@" + mark + ".example")), "Hylly", "Kenkä " + mark, 20, 20, null,
            clock.instant(), mark + "@posti.example", null, Inbound.Proof.NONE, false, null, List.of()));
        var toNobody = says("Hylly", "Kenkä " + mark);
        indexed();
        for (var query : List.of("vastaanottaja:varasto", "till:vantaa", "to:varasto@" + mark + ".example", "to:\"Varasto Vantaa\"")) {
            assertThat(foundTickets(timo, "kenkä " + mark + " " + query)).as(query).containsExactly(number(toStock));
            assertThat(foundTickets(timo, "kenkä " + mark + " -" + query)).as("-" + query).containsExactly(number(toNobody));
        }
        assertThat(found(timo, "kenkä " + mark + " to:maija")).as("who wrote is no receiver").isEmpty();
    }

    @Test
    void whatIsExcludedIsNotFound() {
        var old = says("Vanha", "Kenkä " + mark);
        clock.advance(Duration.ofDays(10));
        var otso = new Party("Otso Metsälä", "otso@" + mark + ".example");
        var fresh = says(team, otso, "Uusi", "Kengät " + mark, file("kuitti-" + mark + ".txt", "Summa 12,90"));
        marks.tag(timo, fresh.ticket(), "kiire " + mark);
        closures.close(timo, old.ticket(), ClosingReason.NO_ANSWER_NEEDED, null);
        indexed();
        var shoe = "kenkä " + mark + " ";
        for (var query : List.of("-lähettäjä:otso", "-från:metsälä", "-from:\"Otso Metsälä\"", "-tunniste:\"kiire " + mark + "\"", "-tag:\"Kiire " + mark + "\"", "-tila:avoinna", "-status:open", "-liite:on", "-bilaga:ja",
                "-has:attachment", "-jälkeen:25.11.2026", "-after:2026-11-25", "-from:otso -liite:on", "-tila:avoinna -tunniste:olematon -from:otso -ennen:1.1.2020")) {
            assertThat(foundTickets(timo, shoe + query)).as(query).containsExactly(number(old));
        }
        for (var query : List.of("-from:maija", "-tila:suljettu", "-läge:stängt", "-ennen:25.11.2026", "-before:2026-11-25", "liite:on -tila:suljettu", "-tila:suljettu -tila:roskaposti -from:maija -tag:olematon")) {
            assertThat(foundTickets(timo, shoe + query)).as(query).containsExactly(number(fresh));
        }
        for (var query : List.of("-from:maija -from:otso", "-liite:on -from:maija", "-tila:avoinna -tila:suljettu", "-tiimi:\"" + team.name() + "\"", "-tag:\"kiire " + mark + "\" -tila:suljettu")) {
            assertThat(found(timo, shoe + query)).as(query).isEmpty();
        }
        assertThat(foundTickets(timo, shoe + "-tiimi:olematon")).containsExactly(number(old), number(fresh));
    }

    /** They ask what is left of the tickets, so a ticket on which it was said once is none of them. */
    @Test
    void withoutWordsTicketsAreLeft() {
        var bare = says("Eka", "Kenkä");
        var full = says("Toka", "Sukka");
        notes.note(timo, full.ticket(), "Kuitti puuttuu " + mark, Set.of(), List.of());
        var filed = says("Kolmas", "Lakki", file("kuva.txt", "kuva"));
        indexed();
        var ours = "tiimi:\"" + team.name() + "\" ";
        assertThat(foundTickets(timo, ours)).containsExactly(number(bare), number(full), number(filed));
        assertThat(foundTickets(timo, ours + "-kuitti")).containsExactly(number(bare), number(filed));
        assertThat(foundTickets(timo, ours + "-liite:on")).containsExactly(number(bare), number(full));
        assertThat(foundTickets(timo, ours + "-from:timo")).containsExactly(number(bare), number(filed));
        assertThat(foundTickets(timo, ours + "-liite:on -kuitti")).containsExactly(number(bare));
        assertThat(found(timo, ours + "-from:maija")).isEmpty();
        assertThat(found(timo, ours + "-kuitti")).extracting(Hit::kind).containsOnly(Kind.TICKET);
    }

    @Test
    void exclusionsAloneListWhatRemainsNewestFirst() {
        says("Suljettava", "Asia");
        closures.close(timo, says("Suljettava", "Asia").ticket(), ClosingReason.NO_ANSWER_NEEDED, null);
        indexed();
        for (var query : List.of("-tila:suljettu", "-läge:stängt -tag:olematon", "-status:closed -liite:on -olematonsana" + mark)) {
            var page = search.find(timo, query, null, 50).items();
            assertThat(page).as(query).isNotEmpty().allSatisfy(hit -> assertThat(hit.kind()).isEqualTo(Kind.TICKET));
            assertThat(page).as(query).isSortedAccordingTo(Comparator.comparing(Hit::at).reversed());
            var states = db.sql("select distinct status from ticket where id in (:ids)").param("ids", page.stream().map(Hit::ticket).toList()).query(String.class).list();
            assertThat(states).as(query).isNotEmpty().doesNotContain("closed", "deleted", "merged");
        }
    }

    @Test
    void whatIsExcludedOpensNoClosedTeam() {
        says(closed, maija, "Kuiskaus", "Hiljainen " + mark);
        indexed();
        var theirs = "tiimi:\"" + closed.name() + "\"";
        for (var query : List.of("hiljainen " + mark + " -tila:suljettu", mark + " -from:otso", mark + " -liite:on -tag:kiire", theirs + " -liite:on", theirs + " -tila:suljettu", theirs + " -olematonsana" + mark)) {
            assertThat(found(aino, query)).as(query).isNotEmpty();
            for (var viewer : List.of(timo, jonna)) assertThat(found(viewer, query)).as(query).isEmpty();
            assertThat(search.tickets(timo, query, 10)).as(query).isEmpty();
        }
    }

    @Test
    void aThingIsFoundByWhatCustomersCallItAndMarkedThere() {
        var said = says("Rikki", "Vihkon sivut irtosivat " + mark);
        var ours = says("Varastossa", "Muistikirjoja tuli lisää " + mark);
        // Nobody else's glossary has this one.
        var odd = mark.replaceAll("\\d", "o") + "lappu";
        var oddly = says("Kysymys", "Onko teillä niitä? " + odd + " " + mark);
        indexed();
        assertThat(foundTickets(timo, "muistikirja " + mark)).doesNotContain(number(oddly));
        glossary.add(lauri, brand.id(), Language.FI, "muistikirja", "", "", "vihko, muisti plokki, " + odd);
        try {
            for (var typed : List.of("muistikirja ", "vihkot ", "muistia plokkia ", odd + " ")) assertThat(foundTickets(timo, typed + mark)).as(typed).containsExactly(number(said), number(ours), number(oddly));
            var highlight = found(timo, "muistikirja " + mark).stream().filter(hit -> hit.ticket() == number(said)).findFirst().orElseThrow().highlights().getFirst();
            assertThat(highlight.spans()).extracting(span -> highlight.text().substring(span.start(), span.end())).containsExactly("Vihkon", mark);
            assertThat(foundTickets(timo, "\"muistikirja\" " + mark)).containsExactly(number(ours));
            assertThat(foundTickets(timo, mark + " -vihko")).containsExactly(number(ours), number(oddly));
        } finally {
            glossary.remove(lauri, glossary.of(brand.id()).getFirst().id());
        }
        assertThat(foundTickets(timo, "muistikirja " + mark)).doesNotContain(number(oddly));
    }

    @Test
    void pagesMissNothingAndRepeatNothingWhileNewThingsCome() {
        var said = IntStream.range(0, 130).mapToObj(i -> says("Sivu " + i, "Toistuva " + mark + " " + i).ticket().value()).toList();
        indexed();
        var seen = new ArrayList<Long>();
        String after = null;
        do {
            var page = search.find(timo, "toistuva " + mark, after, 7);
            page.items().forEach(hit -> seen.add(hit.ticket()));
            after = page.next();
            says("Kesken", "Toistuva " + mark);
            index.catchUp();
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(said);
        assertThatThrownBy(() -> search.find(timo, mark, "jotain muuta", 7)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void aBetterAndANewerOneComesFirst() {
        var inNote = says("Toinen asia", "Muuta tekstiä " + mark);
        notes.note(timo, inNote.ticket(), "Toimitusaika on pitkä " + mark, Set.of(), List.of());
        var inSubject = says("Toimitusaika " + mark, "Milloin?");
        clock.advance(Duration.ofDays(400));
        var newer = says("Kysymys", "Mikä on toimitusaika " + mark + "?");
        indexed();
        var tickets = found(timo, "toimitusaika " + mark).stream().map(Hit::ticket).toList();
        assertThat(tickets.getFirst()).isEqualTo(number(newer));
        assertThat(tickets).containsSubsequence(number(inSubject), number(inNote));
    }

    @Test
    void aCompoundThatIsNowhereIsLookedForByItsParts() {
        var ticket = says("Asia " + mark, "Lampun varjostin on rikki " + mark);
        indexed();
        assertThat(foundTickets(timo, "lampunvarjostin " + mark)).containsExactly(number(ticket));
        var whole = says("Asia " + mark, "Lampunvarjostin puuttuu " + mark);
        indexed();
        assertThat(foundTickets(timo, "lampunvarjostin " + mark)).containsExactly(number(whole));
    }

    @Test
    void whatIsQuotedIsFoundWhereItWasSaid() {
        var first = says("Asia", "Alkuperäinen " + mark);
        var text = "Kiitos!\n> Alkuperäinen " + mark;
        db.sql("""
                insert into message (ticket_id, direction, audience, channel, author, text, quote_at, signature_at, sent_at, created_at)
                values (?, 'in', 'customer', 'email', 'Maija', ?, 8, 8, now(), now())""").params(number(first), text).update();
        indexed();
        assertThat(found(timo, "alkuperäinen " + mark)).singleElement().satisfies(hit -> assertThat(hit.message()).isEqualTo(first.message().value()));
    }

    /** Entries far apart, as in an archive of years: some in old blocks, many empty ones between. */
    @Test
    void itGoesBackFromBlockToBlock() {
        var said = new ArrayList<Long>();
        for (int block = 0; block < 4; block++) {
            for (int i = 0; i < 5; i++) said.add(number(says("Lohko", "Lohkossa " + mark + " on " + i)));
            indexed();
            db.sql("select setval('search_entry_number', last_value + ?) from search_entry_number").param(block * 2 * Blocks.SIZE + Blocks.SIZE / 2).query(row -> {});
        }
        assertThat(db.sql("select count(*) from pg_inherits where inhparent = 'search_entry'::regclass").query(Integer.class).single()).isGreaterThan(6);
        assertThat(foundTickets(timo, "lohko " + mark)).containsExactlyElementsOf(said);
        assertThat(found(timo, "lohko " + mark).stream().map(Hit::ticket).distinct().toList()).hasSize(20);
        assertThat(found(timo, "lohko " + mark + " hammasharja")).isEmpty();
        var newest = search.find(timo, "lohko " + mark, null, 3);
        assertThat(newest.items()).hasSize(3);
        assertThat(newest.next()).isNotNull();
    }

    @Test
    void whoWroteNarrowsButIsNotWhatWasSaid() {
        var otso = new Party("Otso Karhu" + mark.replaceAll("\\d", "x"), "otso@" + mark + ".example");
        var ticket = says(team, otso, "Asia", "Lamppu on rikki " + mark);
        indexed();
        assertThat(found(timo, otso.name())).extracting(Hit::kind).containsExactlyInAnyOrder(Kind.TICKET, Kind.CUSTOMER);
        assertThat(found(timo, "lampun " + otso.name())).singleElement().satisfies(hit -> {
            assertThat(hit.kind()).isEqualTo(Kind.MESSAGE);
            assertThat(hit.ticket()).isEqualTo(number(ticket));
        });
    }

    @Test
    void ticketsOfWhatWasFound() {
        var one = says("Aihe " + mark, "Teksti " + mark);
        var other = says("Muu", "Teksti " + mark);
        indexed();
        assertThat(search.tickets(timo, mark, 10)).containsExactlyInAnyOrder(one.ticket(), other.ticket());
        assertThat(search.tickets(timo, mark, 1)).hasSize(1);
        assertThat(new HashSet<>(search.tickets(timo, "", 10))).isEmpty();
    }
}
