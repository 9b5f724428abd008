package fi.luukku.demo;

import fi.luukku.demo.OutgoingLetter.SentFile;
import fi.luukku.kernel.Language;
import fi.luukku.ticket.AddressLine;
import fi.luukku.ticket.Party;
import java.util.List;

/** A ready-made letter, for those who would rather send than write. */
public record LetterToTry(Yaml letter, Party from, String text) {

    static LetterToTry of(Yaml letter, StoryTime time) {
        var text = time.dated(letter.text("text"));
        var quote = text.indexOf("\n>");
        // Quoted history is the mail program's work, not the writer's.
        return new LetterToTry(letter, AddressLine.read("from", letter.text("from")).getFirst(), (quote < 0 ? text : text.substring(0, quote)).strip());
    }

    public String key() {
        return letter.text("key");
    }

    public String title(Language reader) {
        return letter.part("title").text(reader.code());
    }

    public String path() {
        return isAnswer() ? "/demo/mailboxes/" + from.address() + "?letter=" + key() : "/demo?letter=" + key() + "#play-card";
    }

    public String language() {
        return letter.text("language");
    }

    public String subject() {
        return letter.text("subject");
    }

    public List<String> fileNames() {
        return letter.parts("attachments").stream().map(file -> file.text("name")).toList();
    }

    /** Continues an old conversation of its writer's. */
    boolean isAnswer() {
        return letter.has("answers");
    }

    List<SentFile> files() {
        return letter.parts("attachments").stream().map(file -> new SentFile(file.text("name"), file.text("type"),
            SampleFile.of(file.text("name"), file.text("type")))).toList();
    }
}
