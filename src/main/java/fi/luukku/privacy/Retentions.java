package fi.luukku.privacy;

import fi.luukku.access.Actor;
import fi.luukku.access.Audit;
import fi.luukku.access.Role;
import fi.luukku.access.Viewer;
import fi.luukku.brand.Brand;
import fi.luukku.brand.Brands;
import fi.luukku.channel.email.Mailboxes;
import fi.luukku.intake.Intake;
import fi.luukku.kernel.Id;
import fi.luukku.kernel.Problem;
import fi.luukku.ticket.Deletions;
import fi.luukku.ticket.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps nothing longer than each brand has decided (GDPR, article 5(1)(e)): once a day, in small steps. */
@Service
public class Retentions {

    private static final Logger log = LoggerFactory.getLogger(Retentions.class);
    private static final int AT_ONCE = 100;
    // What is left after so many goes the next day: a rule that is new must not hold up everything else.
    private static final int MOST = 20_000;
    private static final int MONTHS = 600;
    private static final int DAYS = 3650;

    private final RetentionTable table;
    private final Brands brands;
    private final Deletions deletions;
    private final Intake intake;
    private final Mailboxes mailboxes;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Retentions(RetentionTable table, Brands brands, Deletions deletions, Intake intake, Mailboxes mailboxes, Audit audit, TransactionTemplate transaction,
               Clock clock) {
        this.table = table;
        this.brands = brands;
        this.deletions = deletions;
        this.intake = intake;
        this.mailboxes = mailboxes;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Retention of(Id<Brand> brand) {
        return table.of(brand).orElse(Retention.DEFAULT);
    }

    @Transactional
    public void set(Viewer by, Id<Brand> brand, Retention retention) {
        by.require(Role.ADMIN);
        within("closedMonths", retention.closedMonths(), MONTHS);
        within("spamDays", retention.spamDays(), DAYS);
        within("asideDays", retention.asideDays(), DAYS);
        table.set(brands.get(brand).id(), retention);
        audit.record(by, "retention.changed", "brand:" + brand, told(retention));
    }

    private static void within(String field, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) throw new Problem.Invalid(field, "problem.between", 1, most);
    }

    private static Map<String, Object> told(Retention retention) {
        var told = new HashMap<String, Object>();
        told.put("closedMonths", retention.closedMonths());
        told.put("spamDays", retention.spamDays());
        told.put("asideDays", retention.asideDays());
        return told;
    }

    /** The day's work; what went is counted in the audit log. */
    public void keep() {
        brands.all().forEach(this::keep);
    }

    private void keep(Brand brand) {
        var retention = of(brand.id());
        var closed = retention.closedMonths() == null ? 0
            : delete(brand, Status.CLOSED, clock.instant().atZone(brand.zone()).minusMonths(retention.closedMonths()).toInstant());
        var spam = retention.spamDays() == null ? 0 : delete(brand, Status.SPAM, clock.instant().minus(Duration.ofDays(retention.spamDays())));
        var aside = retention.asideDays() == null ? 0 : bury(brand, clock.instant().minus(Duration.ofDays(retention.asideDays())));
        if (closed + spam + aside == 0) return;
        audit.record(Actor.SYSTEM, "retention.kept", "brand:" + brand.id(), Map.of("closed", closed, "spam", spam, "aside", aside));
        log.info("Brand {}: past their time were {} closed tickets, {} of spam, {} mails set aside", brand.slug(), closed, spam, aside);
    }

    private int delete(Brand brand, Status status, Instant before) {
        var done = 0;
        for (int more = 1; more > 0 && done < MOST; done += more) {
            more = (int) deletions.atRest(brand.id(), status, before, AT_ONCE).stream().filter(ticket -> deletions.deleteOld(ticket, status, before)).count();
        }
        return done;
    }

    private int bury(Brand brand, Instant before) {
        var sources = mailboxes.of(brand.id()).stream().map(box -> box.id().value()).toList();
        var done = 0;
        for (List<Long> some; !(some = intake.recordedBefore(before, table.asideUpTo(brand.id()), AT_ONCE)).isEmpty() && done < MOST; ) {
            done += bury(brand, some, sources);
        }
        return done;
    }

    private int bury(Brand brand, List<Long> entries, List<Long> sources) {
        return transaction.execute(status -> {
            var old = intake.automatic(entries, sources);
            intake.bury(old, List.of());
            table.asideUpTo(brand.id(), entries.getLast());
            return old.size();
        });
    }
}
