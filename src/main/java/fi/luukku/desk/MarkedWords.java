package fi.luukku.desk;

import fi.luukku.coach.Recognition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a customer wrote, cut where something was recognised in it. */
public record MarkedWords(List<Part> parts) {

    /** @param kind what it is part of; null when it is of nothing in particular */
    public record Part(String text, Recognition.@Nullable Kind kind) {}

    /** @param asks whether questions and requests are marked, too: those that are answered need no eye any more */
    static MarkedWords of(String text, @Nullable Recognition read, boolean asks) {
        if (read == null) return new MarkedWords(List.of(new Part(text, null)));
        var pieces = read.pieces().stream().filter(piece -> piece.end() <= text.length() && (asks || !isAsk(piece.kind()))).toList();
        var cuts = new TreeSet<>(List.of(0, text.length()));
        for (var piece : pieces) {
            cuts.add(piece.start());
            cuts.add(piece.end());
        }
        var parts = new ArrayList<Part>();
        var from = 0;
        for (var to : cuts) {
            if (to > from) parts.add(new Part(text.substring(from, to), kind(pieces, from)));
            from = to;
        }
        return new MarkedWords(parts);
    }

    /** A number within a question is a number. */
    private static Recognition.@Nullable Kind kind(List<Recognition.Piece> pieces, int at) {
        return pieces.stream().filter(piece -> piece.start() <= at && at < piece.end()).map(Recognition.Piece::kind).max(Comparator.naturalOrder()).orElse(null);
    }

    private static boolean isAsk(Recognition.Kind kind) {
        return kind == Recognition.Kind.QUESTION || kind == Recognition.Kind.REQUEST;
    }
}
