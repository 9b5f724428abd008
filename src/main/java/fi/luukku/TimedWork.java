package fi.luukku;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fi.luukku.access.AccessSweep;
import fi.luukku.channel.email.Dispatch;
import fi.luukku.channel.email.Tending;
import fi.luukku.channel.form.ContactForms;
import fi.luukku.coach.Reader;
import fi.luukku.coach.ReplyScores;
import fi.luukku.platform.FileRemovals;
import fi.luukku.privacy.MaskedOriginals;
import fi.luukku.privacy.Retentions;
import fi.luukku.promise.Promises;
import fi.luukku.search.SearchIndex;
import fi.luukku.ticket.Presence;
import fi.luukku.ticket.Replies;
import fi.luukku.ticket.Snoozes;
import fi.luukku.ticket.TicketCounts;
import fi.luukku.ticket.Turns;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All timed work, in one place. Each is one line that calls the domain. */
@Configuration(proxyBeanMethods = false)
class TimedWork {

    @Bean
    Task<Void> outboxDue(Dispatch dispatch) {
        return every(Duration.ofSeconds(10), "outbox", dispatch::dispatchDue);
    }

    @Bean
    Task<Void> intakeLeftovers(Tending tending) {
        return every(Duration.ofMinutes(1), "intake-leftovers", tending::leftovers);
    }

    @Bean
    Task<Void> formLeftovers(ContactForms forms) {
        return every(Duration.ofMinutes(1), "form-leftovers", forms::readLeftovers);
    }

    @Bean
    Task<Void> repliesDue(Replies replies) {
        return every(Duration.ofSeconds(1), "replies", replies::releaseDue);
    }

    @Bean
    Task<Void> turnsDue(Turns turns) {
        return every(Duration.ofSeconds(1), "turns", turns::giveOut);
    }

    @Bean
    Task<Void> snoozesDue(Snoozes snoozes) {
        return every(Duration.ofSeconds(15), "snoozes", snoozes::wakeDue);
    }

    @Bean
    Task<Void> countersFolded(TicketCounts counts) {
        return every(Duration.ofSeconds(10), "counters", counts::fold);
    }

    @Bean
    Task<Void> replyScoresFolded(ReplyScores scores) {
        return every(Duration.ofMinutes(1), "reply-scores", scores::fold);
    }

    @Bean
    Task<Void> presenceSwept(Presence presence) {
        return every(Duration.ofMinutes(1), "presence", presence::sweep);
    }

    @Bean
    Task<Void> searchCaughtUp(SearchIndex index) {
        return every(Duration.ofSeconds(5), "search-index", index::catchUp);
    }

    @Bean
    Task<Void> messagesRead(Reader reader) {
        return every(Duration.ofSeconds(5), "coach-reader", reader::catchUp);
    }

    @Bean
    Task<Void> promisesWatched(Promises promises) {
        return every(Duration.ofSeconds(30), "promises", promises::watch);
    }

    @Bean
    Task<Void> accessSwept(AccessSweep access) {
        return every(Duration.ofHours(6), "access", access::run);
    }

    @Bean
    Task<Void> filesRemoved(FileRemovals removals) {
        return every(Duration.ofMinutes(30), "file-removal", removals::sweep);
    }

    @Bean
    Task<Void> originalsKept(MaskedOriginals originals) {
        return every(Duration.ofMinutes(1), "originals", originals::keep);
    }

    @Bean
    Task<Void> retentionKept(Retentions retentions) {
        return Tasks.recurring("retention", new Daily(ZoneId.of("Europe/Helsinki"), LocalTime.of(2, 30))).execute((instance, context) -> retentions.keep());
    }

    private static Task<Void> every(Duration pause, String name, Runnable work) {
        return Tasks.recurring(name, FixedDelay.of(pause)).execute((instance, context) -> work.run());
    }
}
