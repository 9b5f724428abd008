package fi.luukku.coach;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.coach.TicketDrafts.Written;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Language;
import fi.luukku.playbook.Glossary;
import fi.luukku.playbook.Playbooks;
import fi.luukku.playbook.TicketSteps;
import fi.luukku.ticket.Channel;
import fi.luukku.ticket.Inbound;
import fi.luukku.ticket.Parties;
import fi.luukku.ticket.Party;
import fi.luukku.ticket.ReplyCommand;
import fi.luukku.ticket.Ticket;
import fi.luukku.ticket.Timelines;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the coach is told of a draft by its ticket. */
class TicketDraftsTest extends ReplyStage {

    private static final String ANSWER = "Hei Maija! Kirja lähtee tänään, ja se on sinulla perjantaina 27.11.";

    @Autowired TicketDrafts drafts;
    @Autowired Coach coach;
    @Autowired Timelines timelines;
    @Autowired Glossary glossary;
    @Autowired Playbooks playbooks;
    @Autowired TicketSteps steps;

    private Review review(Id<Ticket> ticket, String text) {
        var conversation = Conversation.of(timelines.messages(lauri, ticket));
        return coach.review(drafts.of(tickets.get(ticket), conversation, new Written(text, List.of(), null, List.of()), clock.instant()), HouseRules.NONE, Language.FI);
    }

    private List<String> rules(Id<Ticket> ticket, String text) {
        return review(ticket, text).findings().stream().map(Finding::rule).toList();
    }

    @Test
    void anAnswerThatGetsNoSignatureIsToCloseWithAName() {
        var ticket = opened(team, "Kirja " + mark, "Hei! Milloin kirja lähtee?\n\nMaija");
        assertThat(rules(ticket, ANSWER)).contains("closing.missing");
        assertThat(rules(ticket, ANSWER + "\n\nTerveisin\nAino")).doesNotContain("closing.missing");
        mailboxes.change(mailbox.id(), mailbox.settings().withSignatures(Map.of(Language.FI, "Terveisin\nKirjakulma")));
        assertThat(rules(ticket, ANSWER)).doesNotContain("closing.missing");
        mailboxes.change(mailbox.id(), mailbox.settings().withSignatures(Map.of(Language.SV, "Hälsningar\nKirjakulma")));
        assertThat(rules(ticket, ANSWER)).as("none in the language of the ticket").contains("closing.missing");
    }

    @Test
    void theCustomersLanguageIsThatOfTheirWordsNotOfTheirFirstOnes() {
        var ticket = opened(team, "Kirja " + mark, "Hei! Milloin kirja lähtee?\n\nMaija");
        answered(ticket, ANSWER);
        wrote(ticket, "Hej! Jag skriver hellre på svenska. När kommer boken hem till mig?");
        var swedish = review(ticket, "Hej Maija! Boken skickas i dag och är hos dig på fredag. Vänliga hälsningar Aino");
        assertThat(swedish.theirs()).isEqualTo(Language.SV);
        assertThat(swedish.questions()).extracting(Asked::text).containsExactly("När kommer boken hem till mig?");
        assertThat(swedish.findings()).extracting(Finding::rule).doesNotContain("language.mismatch");
        assertThat(rules(ticket, ANSWER)).contains("language.mismatch");
    }

    /** Sent ones are read with the same, so that the audit knows what the writer saw. */
    @Test
    void theHousesWordsAreTermsInTheirOwnLanguageOnly() {
        glossary.add(lauri, brand.id(), Language.FI, "RMA", "palautusnumero", "");
        glossary.add(lauri, brand.id(), Language.SV, "vara", "produktens namn", "");
        var ticket = opened(team, "Kirja " + mark, "Hei! Milloin kirja lähtee?\n\nMaija");
        assertThat(review(ticket, "Hei Maija! RMA on tulossa, ja siihen on varaa. Aino").findings()).filteredOn(finding -> finding.rule().equals("jargon.house")).hasSize(1);
    }

    @Test
    void theStepsInUseTellWhatTheMatterIs() {
        var ticket = opened(team, "Kirja " + mark, "Hei! Milloin kirja lähtee?\n\nMaija");
        var answer = "Hei Maija! Kirja lähtee tänään. Terveisin Aino";
        assertThat(rules(ticket, answer)).doesNotContain("apology.missing");
        steps.follow(aino, ticket, playbooks.get(brand.id(), "complaint", Language.FI));
        assertThat(rules(ticket, answer)).contains("apology.missing");
    }

    @Test
    void whatSomebodyElseAnsweredIsNotTheCustomers() {
        var ticket = opened(team, "Kirja " + mark, "Hei! Milloin kirja lähtee?\n\nMaija");
        var supplier = new Party("Toimittaja", "toimittaja@" + mark + ".example");
        replies.reply(aino, ticket, new ReplyCommand("Onko niitä?", Parties.to(supplier), null, true, null, false, false, true, null, List.of()));
        tickets.receive(new Inbound(Channel.EMAIL, brand.id(), team.id(), supplier, Parties.NONE, "Vs", "Montako tarvitsette?", 20, 20, "fi", clock.instant(),
            mark + "@toimittaja.example", null, new Inbound.Proof(ticket, List.of(), false), false, null, List.of()));
        assertThat(review(ticket, ANSWER).questions()).extracting(Asked::text).containsExactly("Milloin kirja lähtee?");
    }
}
