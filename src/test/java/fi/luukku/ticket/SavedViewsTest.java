package fi.luukku.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luukku.access.Viewer;
import fi.luukku.kernel.Cursor;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.ViewFilter.Whose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class SavedViewsTest extends TicketStage {

    @Autowired SavedViews views;
    @Autowired TransactionTemplate transaction;

    @Test
    void aFilterComposes() {
        var late = opened("Palautus myöhässä");
        var wrong = opened("Palautus väärä koko");
        var other = opened("Lahjakortti");
        marks.tag(aino, late, "palautus");
        marks.tag(aino, wrong, "palautus");
        marks.tag(aino, wrong, "koko");
        marks.prioritise(aino, wrong, Priority.HIGH);
        ownership.take(aino, wrong);
        assertThat(found(aino, ours().tagged("palautus"))).containsExactly(late, wrong);
        assertThat(found(aino, ours().about("palautus"))).containsExactly(late, wrong);
        assertThat(found(aino, ours().about("maija@" + mark))).containsExactly(late, wrong, other);
        assertThat(found(aino, ours().of(Whose.ME))).containsExactly(wrong);
        assertThat(found(lauri, ours().of(Whose.ME))).isEmpty();
        assertThat(found(aino, ours().of(Whose.NOBODY))).containsExactly(late, other);
        assertThat(found(aino, ours().by(Channel.FORM))).isEmpty();
        var narrow = new ViewFilter(Set.of(Status.OPEN), team.id(), Whose.PERSON, aino.id(), Set.of(Channel.EMAIL), Set.of(Priority.HIGH), brand.id(), List.of("palautus", "koko"), "väärä");
        assertThat(found(aino, narrow)).containsExactly(wrong);
    }

    @Test
    void statesTogetherAreReadNewestFirst() {
        var answered = opened("Vastattu");
        clock.advance(Duration.ofMinutes(1));
        var open = opened("Avoin");
        clock.advance(Duration.ofMinutes(1));
        answered(answered, "Hoidettu.");
        assertThat(found(aino, ours().in(Set.of(Status.OPEN, Status.WAITING)))).containsExactly(answered, open);
        assertThat(found(aino, ours().in(Set.of(Status.WAITING)))).containsExactly(answered);
        assertThat(all(ours().in(Set.of()), 40)).containsExactly(answered, open);
    }

    @Test
    void nobodySeesThroughAViewWhatIsNotTheirs() {
        var ticket = opened("Salaisuus");
        assertThat(found(timo, ViewFilter.OPEN.of(team.id()))).isEmpty();
        assertThat(found(jonna, ViewFilter.OPEN.of(team.id()))).isEmpty();
        assertThat(found(lauri, ViewFilter.OPEN.of(team.id()))).containsExactly(ticket);
    }

    @Test
    void aPageLooksThroughSoManyTicketsAndTheNextGoesOn() {
        var rare = opened("Harvinainen");
        marks.prioritise(aino, rare, Priority.URGENT);
        many(FilteredLists.LOOKED_THROUGH + 500);
        var filter = new ViewFilter(Set.of(Status.CLOSED, Status.OPEN), team.id(), Whose.ANYONE, null, Set.of(), Set.of(Priority.URGENT), null, List.of(), "");
        var first = lists.list(aino, new TicketView.Matching(filter), null, 40);
        assertThat(first.items()).isEmpty();
        assertThat(first.next()).isNotNull();
        var second = lists.list(aino, new TicketView.Matching(filter), Cursor.of(first.next()), 40);
        assertThat(second.items()).extracting(TicketRow::id).containsExactly(rare);
        assertThat(all(ViewFilter.LIVE.in(Set.of(Status.CLOSED)).about("täyte " + mark), 300)).hasSize(FilteredLists.LOOKED_THROUGH + 500).doesNotHaveDuplicates();
    }

    @Test
    void whatIsRareByItsTagsOrWordsIsFoundAtOnceHoweverOld() {
        var rare = opened("Sinetöimätön paketti");
        marks.tag(aino, rare, "r" + mark);
        many(FilteredLists.LOOKED_THROUGH + 500);
        for (var filter : List.of(ViewFilter.ANY.tagged("r" + mark), ViewFilter.ANY.of(team.id()).about("sinetöimätön"), ViewFilter.ANY.about(rare.toString()))) {
            assertThat(found(aino, filter)).containsExactly(rare);
            assertThat(found(timo, filter)).isEmpty();
        }
        assertThat(found(aino, ViewFilter.OPEN.of(team.id()).by(Channel.FORM).about("sinetöimätön"))).isEmpty();
    }

    @Test
    void whatIsLookedUpHasAnIndex() {
        assertThat(plan(ViewFilter.ANY.tagged("palautus"))).contains("ticket_tags");
        assertThat(plan(ViewFilter.ANY.about("mustesäiliö"))).contains("ticket_words_by_threes");
        // Which of several indexes is as good as another in so small a table.
        assertThat(plan(ViewFilter.ANY.about("maija@posti"))).contains("Index Cond: ((address ", "Index Cond: ((value ").doesNotContain("Seq Scan");
        assertThat(plan(ViewFilter.ANY.about("10042"))).contains("Index Cond: (id = ", "Index Cond: (order_number = ").doesNotContain("Seq Scan");
        assertThat(Lookups.of(ViewFilter.ANY.about("ab"))).isEmpty();
    }

    /** The tables of a test are too small for an index to be worth anything, so that reading them whole is put out of question. */
    private String plan(ViewFilter filter) {
        var lookup = Lookups.of(filter).findFirst().orElseThrow();
        return transaction.execute(status -> {
            db.sql("select set_config('enable_seqscan', 'off', true)").query(String.class).single();
            return String.join("\n", db.sql("explain " + lookup.sql()).params(lookup.parameters()).query(String.class).list());
        });
    }

    @Test
    void theCountersKnowWhatTheyAreKeptBy() {
        opened("Yksi");
        ownership.take(aino, opened("Kaksi"));
        answered(opened("Kolme"), "Valmis.");
        var count = counts.of(aino);
        assertThat(count.of(ViewFilter.OPEN.of(team.id()))).isEqualTo(2);
        assertThat(count.of(ViewFilter.OPEN.of(team.id()).of(Whose.ME))).isEqualTo(1);
        assertThat(count.of(ViewFilter.OPEN.of(team.id()).of(Whose.NOBODY))).isEqualTo(1);
        assertThat(count.of(ViewFilter.LIVE.of(team.id()).by(Channel.EMAIL))).isEqualTo(3);
        assertThat(count.of(ViewFilter.LIVE.of(team.id()).by(Channel.FORM))).isZero();
        assertThat(count.of(ViewFilter.OPEN.of(team.id()).tagged("palautus"))).isNull();
        assertThat(count.of(ViewFilter.LIVE.in(Set.of()).of(team.id()))).isNull();
        counts.fold();
        assertThat(counts.of(aino).of(ViewFilter.LIVE.of(team.id()).by(Channel.EMAIL))).isEqualTo(3);
        assertThat(counts.channelsInUse()).contains(Channel.EMAIL);
    }

    @Test
    void onesOwnIsOnesOwnAndEverybodysIsTheLeads() {
        var own = views.add(aino, "Palautukset", ours().tagged("palautus"), false);
        var shared = views.add(lauri, "Kiireiset", ours(), true);
        assertThat(views.of(aino)).contains(own, shared);
        assertThat(views.of(timo)).contains(shared).doesNotContain(own);
        assertThat(views.of(jonna)).isEmpty();
        assertThat(views.get(aino, own.id()).filter()).isEqualTo(ours().tagged("palautus"));
        assertThatThrownBy(() -> views.get(lauri, own.id())).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> views.remove(lauri, own.id())).isInstanceOf(Problem.NotFound.class);
        assertThatThrownBy(() -> views.remove(aino, shared.id())).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> views.add(aino, "Kaikille", ours(), true)).isInstanceOf(Problem.Forbidden.class);
        assertThatThrownBy(() -> views.add(aino, " ", ours(), false)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void viewsAreKeptInOrder() {
        var names = List.of("a", "b", "c");
        var ids = names.stream().map(name -> views.add(aino, name, ours(), false).id()).toList();
        views.move(aino, ids.get(2), 0);
        views.change(aino, ids.getFirst(), "A", ours().of(Whose.ME));
        views.remove(aino, ids.get(1));
        assertThat(views.of(aino).stream().filter(view -> !view.everybodys()).map(SavedView::name)).containsExactly("c", "A");
    }

    private ViewFilter ours() {
        return ViewFilter.OPEN.of(team.id());
    }

    private List<Id<Ticket>> found(Viewer viewer, ViewFilter filter) {
        return lists.list(viewer, new TicketView.Matching(filter), null, 40).items().stream().map(TicketRow::id).toList();
    }

    private List<Id<Ticket>> all(ViewFilter filter, int size) {
        var found = new ArrayList<Id<Ticket>>();
        Cursor after = null;
        do {
            var page = lists.list(aino, new TicketView.Matching(filter), after, size);
            page.items().forEach(row -> found.add(row.id()));
            after = Cursor.of(page.next());
        } while (after != null);
        return found;
    }

    /** An archive, newer than all that was opened before. */
    private void many(int tickets) {
        db.sql("""
                insert into ticket (brand_id, team_id, customer_id, channel, subject, status, requester, created_at, touched_at)
                select t.brand_id, t.team_id, t.customer_id, 'email', 'täyte ' || :mark, 'closed', 'Maija', t.touched_at, t.touched_at + n / 3 * interval '1 second'
                from generate_series(1, :n) n, ticket t where t.id = (select max(id) from ticket where team_id = :team)""")
            .param("mark", mark).param("n", tickets).param("team", team.id().value()).update();
    }
}
