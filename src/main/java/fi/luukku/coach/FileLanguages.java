package fi.luukku.coach;

import fi.luukku.filetext.FileTexts;
import fi.luukku.filetext.KeptFile;
import fi.luukku.finnish.LanguageGuess;
import fi.luukku.finnish.LanguageMix;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.Enclosure;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** In which languages the files are that go with a reply. Each is read once, beside everything else: a PDF may take seconds. */
@Service
public class FileLanguages {

    private static final Logger LOG = LoggerFactory.getLogger(FileLanguages.class);
    /** So long whoever writes waits for what the coach says, once a file. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final FileLanguageTable known;
    private final FileTexts texts;
    private final LanguageMix mix;
    private final ConcurrentHashMap<ByteBuffer, CompletableFuture<Set<Language>>> reading = new ConcurrentHashMap<>();

    FileLanguages(FileLanguageTable known, FileTexts texts, LanguageGuess guess) {
        this.known = known;
        this.texts = texts;
        this.mix = new LanguageMix(guess);
    }

    /** Begins to read a file that has just been attached, so that it is known by the time it is asked for. */
    public void attached(Enclosure file) {
        if (kept(file).mayHaveText()) begun(file);
    }

    /** Of files in a draft: what is not known in a moment is known at the next reading. */
    public List<ReplyDraft.File> soon(List<Enclosure> files) {
        return files.stream().map(file -> new ReplyDraft.File(file.name(), known(file, this::waited))).toList();
    }

    /** Of files that have left; takes its time. */
    List<ReplyDraft.File> of(List<Enclosure> files) {
        return files.stream().map(file -> new ReplyDraft.File(file.name(), known(file, this::read))).toList();
    }

    private Set<Language> known(Enclosure file, Function<Enclosure, Set<Language>> otherwise) {
        return kept(file).mayHaveText() ? known.of(file.sha256()).orElseGet(() -> otherwise.apply(file)) : Set.of();
    }

    private Set<Language> waited(Enclosure file) {
        return begun(file).copy().completeOnTimeout(Set.of(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    private CompletableFuture<Set<Language>> begun(Enclosure file) {
        var key = ByteBuffer.wrap(file.sha256());
        return reading.computeIfAbsent(key, _ -> CompletableFuture.supplyAsync(() -> read(file, key), Thread.ofVirtual().name("file-language")::start));
    }

    /** What can't be read now is tried again when it is next asked for. */
    private Set<Language> read(Enclosure file, ByteBuffer key) {
        try {
            return read(file);
        } catch (RuntimeException trouble) {
            LOG.warn("The language of {} could not be found out", kept(file), trouble);
            return Set.of();
        } finally {
            reading.remove(key);
        }
    }

    private Set<Language> read(Enclosure file) {
        var languages = mix.of(texts.of(kept(file)));
        known.keep(file.sha256(), languages);
        return languages;
    }

    private static KeptFile kept(Enclosure file) {
        return new KeptFile(file.name(), file.type(), file.size(), file.sha256());
    }
}
