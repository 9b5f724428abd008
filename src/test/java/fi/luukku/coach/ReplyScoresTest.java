package fi.luukku.coach;

import fi.luukku.access.Team;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.DeletionReason;
import fi.luukku.ticket.Deletions;
import fi.luukku.ticket.Message;
import fi.luukku.ticket.Notes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The sums of a team's month are those of its replies, whatever happens to them and at the same time. */
class ReplyScoresTest extends ReplyStage {

    private static final Instant NOVEMBER = Instant.parse("2026-11-10T10:00:00Z");

    @Autowired Deletions deletions;
    @Autowired Notes notes;

    @Test
    void aReplyIsKeptOnceWhateverIsSaidOfItAnew() {
        var reply = reply(team);
        scores.keep(scored(reply, team, NOVEMBER, Statement.NO_NAME, Statement.VAGUE));
        assertThat(sums(team)).containsExactly(Map.entry("2026-11-01", List.of(1L, 2L, 1L, 0L, 1L, 0L, 0L, 0L, 900L, 800L, 750L, 540L)));
        scores.keep(scored(reply, team, NOVEMBER, Statement.NO_GREETING));
        assertThat(sums(team)).containsExactly(Map.entry("2026-11-01", List.of(1L, 2L, 0L, 1L, 0L, 0L, 0L, 0L, 900L, 800L, 750L, 540L)));
        sameAsFromTheReplies();
    }

    @Test
    void aReplyStaysWithTheTeamAndTheMonthItWasSentIn() {
        var reply = reply(team);
        scores.keep(scored(reply, team, NOVEMBER));
        scores.keep(scored(reply, complaints, NOVEMBER.plusSeconds(40 * 86_400), Statement.VAGUE));
        assertThat(sums(team)).containsOnlyKeys("2026-11-01");
        assertThat(sums(complaints)).isEmpty();
    }

    @Test
    void theMonthIsTheOneOnTheWallOfTheStore() {
        scores.keep(scored(reply(team), team, Instant.parse("2026-10-31T22:30:00Z")));
        scores.keep(scored(reply(team), team, Instant.parse("2026-10-31T21:30:00Z")));
        assertThat(sums(team)).containsOnlyKeys("2026-10-01", "2026-11-01");
    }

    @Test
    void onlyWhatAPersonSentToACustomerIsKept() {
        var ticket = opened(team, "Kirja " + mark, "Hei! Missä kirja on?");
        var note = notes.note(aino, ticket, "Varasto hoitaa.", Set.of(), List.of());
        var incoming = tickets.get(lauri, ticket).newestIn();
        var acknowledgement = answered(ticket, "Viestisi on tullut perille.");
        db.sql("update message set automatic = true where id = ?").param(acknowledgement.value()).update();
        for (var message : List.of(note, incoming, acknowledgement, Id.<Message>of(Long.MAX_VALUE))) scores.keep(scored(message, team, NOVEMBER));
        assertThat(sums(team)).isEmpty();
    }

    @Test
    void whatIsDeletedCountsNoMore() {
        var ticket = opened(team, "Kirja " + mark, "Hei! Missä kirja on?");
        var gone = answered(ticket, "Tulossa!");
        scores.keep(scored(gone, team, NOVEMBER, Statement.BY_HEART));
        scores.keep(scored(reply(team), team, NOVEMBER));
        // On a crowded machine it may be on its way just now, after another test's clock.
        Awaitility.await().ignoreExceptionsInstanceOf(Problem.Conflict.class).untilAsserted(() -> deletions.delete(lauri, ticket, DeletionReason.MISTAKEN));
        assertThat(sums(team).get("2026-11-01").subList(0, 2)).containsExactly(1L, 0L);
        assertThat(db.sql("select count(*) from reply_score where message_id = ?").param(gone.value()).query(Long.class).single()).isZero();
        // The worker may come late.
        scores.keep(scored(gone, team, NOVEMBER, Statement.BY_HEART));
        assertThat(sums(team).get("2026-11-01").subList(0, 2)).containsExactly(1L, 0L);
    }

    @Test
    void anyOrderOfKeepingDeletingAndFoldingComesToTheSameSums() {
        for (long seed = 1; seed <= 8; seed++) {
            var random = new Random(seed);
            var kept = new ArrayList<>(IntStream.range(0, 6).mapToObj(i -> reply(i % 2 == 0 ? team : complaints)).toList());
            for (int step = 0; step < 40; step++) {
                var message = kept.get(random.nextInt(kept.size()));
                switch (random.nextInt(8)) {
                    case 0 -> db.sql("delete from reply_score where message_id = ?").param(message.value()).update();
                    case 1 -> scores.fold();
                    default -> scores.keep(any(message, random));
                }
            }
            sameAsFromTheReplies();
        }
    }

    @Test
    void nodesThatKeepDeleteAndFoldAtOnceDoNotLoseAnything() throws Exception {
        var messages = IntStream.range(0, 12).mapToObj(i -> reply(i % 2 == 0 ? team : complaints)).toList();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<Void>>();
            for (int node = 0; node < 6; node++) {
                var random = new Random(node);
                work.add(() -> {
                    for (int step = 0; step < 40; step++) {
                        if (step % 10 == 9) scores.fold();
                        else if (step % 7 == 6) deleteSome(messages, random);
                        else scores.keep(any(messages.get(random.nextInt(messages.size())), random));
                    }
                    return null;
                });
            }
            for (var done : nodes.invokeAll(work)) done.get();
        }
        sameAsFromTheReplies();
        scores.fold();
        sameAsFromTheReplies();
        assertThat(db.sql("select count(*) from reply_score_month where team_id = any(?) group by team_id, month").param(new Long[] {team.id().value(), complaints.id().value()})
            .query(Long.class).list()).isNotEmpty().containsOnly(1L);
    }

    private void deleteSome(List<Id<Message>> messages, Random random) {
        var some = new ArrayList<>(messages);
        Collections.shuffle(some, random);
        for (var message : some.subList(0, 3)) db.sql("delete from reply_score where message_id = ?").param(message.value()).update();
    }

    private Scored any(Id<Message> message, Random random) {
        var statements = EnumSet.noneOf(Statement.class);
        for (var statement : Statement.values()) if (random.nextInt(3) == 0) statements.add(statement);
        if (statements.contains(Statement.NO_GREETING)) statements.remove(Statement.NO_NAME);
        return new Scored(message, (random.nextBoolean() ? team : complaints).id(), brand.id(), NOVEMBER.plusSeconds(random.nextInt(4) * 20L * 86_400), random.nextBoolean() ? Language.SV : null,
            new Score(random.nextDouble(), random.nextDouble(), random.nextDouble(), List.of()), new Bingo(statements));
    }

    private void sameAsFromTheReplies() {
        for (var each : List.of(team, complaints)) assertThat(sums(each)).isEqualTo(sums(each, """
            select month, count(*), sum(points), count(*) filter (where 'no-name' = any(statements)), count(*) filter (where 'no-greeting' = any(statements)),
              count(*) filter (where 'vague' = any(statements)), count(*) filter (where 'other-manner' = any(statements)),
              count(*) filter (where 'questions-left' = any(statements)), count(*) filter (where 'by-heart' = any(statements)),
              sum(sincerity), sum(caring), sum(responsibility), sum(total) from reply_score where team_id = ? group by month"""));
    }

    private Map<String, List<Long>> sums(Team of) {
        return sums(of, """
            select month, sum(n), sum(points), sum(no_name), sum(no_greeting), sum(vague), sum(other_manner), sum(questions_left), sum(by_heart),
              sum(sincerity), sum(caring), sum(responsibility), sum(total) from reply_score_month where team_id = ? group by month having sum(n) <> 0""");
    }

    private Map<String, List<Long>> sums(Team of, String sql) {
        var sums = new TreeMap<String, List<Long>>();
        db.sql(sql).param(of.id().value()).query(row -> {
            var line = new ArrayList<Long>();
            for (int column = 2; column <= 13; column++) line.add(row.getLong(column));
            sums.put(row.getString(1), line);
        });
        return sums;
    }
}
