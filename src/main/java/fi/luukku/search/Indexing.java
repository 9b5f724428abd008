package fi.luukku.search;

import fi.luukku.customer.KnownCustomers;
import fi.luukku.filetext.FileTexts;
import fi.luukku.filetext.KeptFile;
import fi.luukku.platform.Backlog;
import fi.luukku.ticket.Contents;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what is due into the index. A thing is held while it is read and its entry written, so that nobody changes or erases
 * it in between; its files are read before. The lines go in the transaction that writes the entries: whatever crashes when,
 * all that was committed is in the index or still due.
 */
@Service
class Indexing {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int BATCH = 200;
    /** Files of one batch get so long; what is left waits for the next. */
    private static final Duration FILES = Duration.ofSeconds(20);

    private final DueTable due;
    private final EntryTable entries;
    private final Contents contents;
    private final KnownCustomers customers;
    private final Documents documents;
    private final FileTexts files;
    private final Blocks blocks;
    private final TransactionTemplate transaction;
    private final Backlog<Due> backlog = new Backlog<>(BATCH, this::batch, this::givenUp);

    Indexing(DueTable due, EntryTable entries, Contents contents, KnownCustomers customers, Documents documents, FileTexts files, Blocks blocks,
             TransactionTemplate transaction) {
        this.due = due;
        this.entries = entries;
        this.contents = contents;
        this.customers = customers;
        this.documents = documents;
        this.files = files;
        this.blocks = blocks;
        this.transaction = transaction;
    }

    /** @return how many lines were done */
    int batch() {
        blocks.ahead();
        return backlog.next();
    }

    private void givenUp(List<Due> lines, Throwable unreadable) {
        lines.forEach(line -> LOG.error("{} {} can't be found by its words", line.kind().code(), line.ref(), unreadable));
        transaction.executeWithoutResult(_ -> due.done(lines));
    }

    /** @param inHand gets the lines that are being read */
    private int batch(int most, List<Due> inHand) {
        return transaction.execute(_ -> {
            var taken = due.take(most);
            inHand.addAll(taken);
            var done = taken.isEmpty() ? taken : read(taken);
            due.done(done);
            return done.size();
        });
    }

    private List<Due> read(List<Due> taken) {
        // Messages first, whose reading takes its time; tickets, which mail that comes in waits for, are held last and shortly.
        var by = taken.stream().collect(Collectors.groupingBy(Due::kind, () -> new EnumMap<>(Kind.class), Collectors.mapping(Due::ref, Collectors.toSet())));
        var texts = texts(by.getOrDefault(Kind.MESSAGE, Set.of()));
        var left = new HashMap<Kind, Set<Long>>();
        by.forEach((kind, refs) -> {
            var ready = kind == Kind.MESSAGE ? others(refs, texts.late) : refs;
            var held = due.held(kind, ready);
            left.put(kind, others(due.there(kind, refs), held));
            write(kind, held, texts);
        });
        return taken.stream().filter(line -> !left.get(line.kind()).contains(line.ref())).toList();
    }

    private void write(Kind kind, Set<Long> held, Texts texts) {
        switch (kind) {
            case MESSAGE -> entries.write(messages(held, texts));
            case TICKET -> write(tickets(held), held, Kind.TICKET, Kind.ORDER);
            case CUSTOMER -> write(customers.of(held).stream().flatMap(known -> documents.customer(known).stream()).toList(), held, Kind.CUSTOMER);
            case NOTE, ORDER -> throw new IllegalStateException(kind + " is read with what it belongs to");
        }
    }

    /** What is there, and has nothing any more that it could be found by, is forgotten. */
    private void write(List<Entry> read, Set<Long> held, Kind... kinds) {
        entries.write(read);
        for (var kind : kinds) entries.forget(kind, others(held, read.stream().filter(entry -> entry.kind() == kind).map(Entry::ref).collect(Collectors.toSet())));
    }

    private static Set<Long> others(Set<Long> all, Set<Long> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    /** @param late those whose files take too long for one batch */
    private record Texts(Map<Long, String> known, Map<Long, String> fresh, Set<Long> late) {}

    /** Of the files of messages, before anything is held. */
    private Texts texts(Set<Long> messages) {
        var with = messages.isEmpty() ? List.<Long>of() : contents.withFiles(messages);
        var files = with.isEmpty() ? List.<Contents.Said>of() : contents.messages(with).stream().filter(said -> said.files().stream().anyMatch(file -> kept(file).mayHaveText())).toList();
        var texts = new Texts(entries.keptTexts(files.stream().flatMap(said -> said.files().stream()).map(Contents.File::id).toList()), new HashMap<>(), new HashSet<>());
        var until = System.nanoTime() + FILES.toNanos();
        for (var said : files) {
            for (var file : said.files()) {
                if (texts.known.containsKey(file.id()) || !kept(file).mayHaveText()) continue;
                if (System.nanoTime() > until) texts.late.add(said.message());
                else texts.fresh.put(file.id(), this.files.of(kept(file)));
            }
        }
        // Also of those that are not ready yet: the next batch goes on where this one ended.
        entries.keepText(texts.fresh);
        return texts;
    }

    private static KeptFile kept(Contents.File file) {
        return new KeptFile(file.name(), file.type(), file.size(), file.sha256());
    }

    private List<Entry> messages(Set<Long> held, Texts texts) {
        if (held.isEmpty()) return List.of();
        var said = contents.messages(held);
        var all = new HashMap<>(texts.known);
        all.putAll(texts.fresh);
        return said.stream().map(one -> documents.message(one, all)).toList();
    }

    private List<Entry> tickets(Set<Long> held) {
        return contents.tickets(held).stream().flatMap(head -> Stream.concat(Stream.of(documents.ticket(head)), documents.order(head).stream())).toList();
    }
}
