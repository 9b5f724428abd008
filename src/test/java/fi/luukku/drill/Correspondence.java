package fi.luukku.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Mails of many customers, answers to their own earlier ones among them, and to which conversation each belongs. */
final class Correspondence {

    record Letter(int conversation, String messageId, String raw) {}

    private final Random random;
    private final List<List<String>> conversations = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();

    private Correspondence(long seed) {
        random = new Random(seed);
    }

    static List<Letter> of(int mails, long seed) {
        var correspondence = new Correspondence(seed);
        for (int i = 0; i < mails; i++) correspondence.write(i);
        return correspondence.letters;
    }

    private void write(int number) {
        var goesOn = !conversations.isEmpty() && random.nextInt(3) > 0;
        if (!goesOn) conversations.add(new ArrayList<>());
        var conversation = goesOn ? random.nextInt(conversations.size()) : conversations.size() - 1;
        var earlier = conversations.get(conversation);
        var id = "mail-" + number + "@drill.example";
        letters.add(new Letter(conversation, id, raw(number, conversation, id, earlier)));
        earlier.add(id);
    }

    private String raw(int number, int conversation, String id, List<String> earlier) {
        var thread = earlier.isEmpty() ? "" : "In-Reply-To: <" + earlier.getLast() + ">\nReferences: <" + String.join("> <", earlier) + ">\n";
        return "From: Asiakas " + conversation + " <customer" + conversation + "@drill.example>\nTo: kauppa@drill.example\nSubject: Asia "
            + conversation + "\nMessage-ID: <" + id + ">\nDate: Mon, 04 Mar 2024 17:50:00 +0200\n" + thread
            + "Content-Type: text/plain; charset=utf-8\n\nViesti numero " + number + ".\n" + "Hei hei. ".repeat(random.nextInt(400)) + "\n";
    }
}
