package fi.luukku.finnish.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers of payment cards: whole, or in the groups cards have, parted by spaces or hyphens.
 * A bullet counts as a digit in the shape of the groups, so that a text means the same before and after {@link Masked}.
 */
public final class CardNumbers {

    static final char MASK = '•';
    private static final int GROUPS = 5;
    private static final int INDENT = 8;

    private CardNumbers() {
    }

    public static List<Found<CardNumber>> in(CharSequence text) {
        var found = new ArrayList<Found<CardNumber>>();
        for (var one : all(text)) {
            // Of those that begin together the longest: its beginning can check by chance.
            if (!found.isEmpty() && found.getLast().start() == one.start()) found.removeLast();
            if (found.isEmpty() || found.getLast().end() <= one.start()) found.add(one);
        }
        return List.copyOf(found);
    }

    /** Also those that share groups: each of them could be the card. */
    static List<Found<CardNumber>> all(CharSequence text) {
        var groups = groups(text);
        var candidates = new ArrayList<Found<CardNumber>>();
        for (var first = 0; first < groups.size(); first++) {
            if (mayBegin(text, groups, first)) from(text, groups, first, candidates);
        }
        return candidates.isEmpty() ? candidates : Overlaps.without(Overlaps.without(candidates, Ibans.in(text)), TrackingCodes.in(text));
    }

    private static void from(CharSequence text, List<Group> groups, int first, List<Found<CardNumber>> candidates) {
        var digits = new StringBuilder();
        for (var last = first; last < groups.size() && last - first < GROUPS; last++) {
            var group = groups.get(last);
            if (last > first && (!group.isLinked() || (last > first + 1 && group.link != groups.get(first + 1).link))) return;
            if (digits.length() + group.size() > 19) return;
            var piece = text.subSequence(group.start, group.end);
            if (!Chars.allDigits(piece)) return;
            digits.append(piece);
            if (hasShape(groups, first, last, digits.length()) && mayEnd(text, group.end)) {
                var card = card(digits.toString());
                if (card != null) candidates.add(new Found<>(groups.get(first).start, group.end, card));
            }
        }
    }

    private static @Nullable CardNumber card(String digits) {
        var brand = CardBrand.of(digits);
        return brand != null && CardNumber.checks(digits) ? new CardNumber(digits, brand) : null;
    }

    /** One group; fours and their multiples; 4-6-5 and 4-6-4; 6-13; nineteen digits as four fours and three. */
    private static boolean hasShape(List<Group> groups, int first, int last, int length) {
        if (length < 14) return false;
        if (first == last) return true;
        var head = groups.get(first).size();
        if (last == first + 1 && head == 6) return length == 19;
        if (last == first + 2 && head == 4 && groups.get(first + 1).size() == 6) return length == 14 || length == 15;
        for (var i = first; i < last; i++) {
            if (groups.get(i).size() % 4 != 0) return false;
        }
        return length >= 16 && (length > 16 ? groups.get(last).size() < 4 : groups.get(last).size() % 4 == 0);
    }

    private static boolean mayBegin(CharSequence text, List<Group> groups, int index) {
        var group = groups.get(index);
        var before = Chars.at(text, group.start - 1);
        if (Chars.isPart(before) || before == '+' || Chars.wentBefore(text, group.start)) return false;
        if (group.isLinked() && isInRow(text, groups, index)) return false;
        return group.size() < 14 || !isNamedOtherwise(text, group.start);
    }

    // The third of a row of fours is the middle of something longer; after "FI21 " comes an account.
    private static boolean isInRow(CharSequence text, List<Group> groups, int index) {
        var previous = groups.get(index - 1);
        if (previous.size() == 4 && previous.isLinked() && groups.get(index - 2).size() == 4) return true;
        return previous.size() == 2 && Character.isLetter(Chars.at(text, previous.start - 1)) && Character.isLetter(Chars.at(text, previous.start - 2));
    }

    private static boolean isNamedOtherwise(CharSequence text, int start) {
        return Naming.ORDER.before(text, start) || Naming.REFERENCE.before(text, start) || Naming.TRACKING.before(text, start);
    }

    private static boolean mayEnd(CharSequence text, int end) {
        return Chars.endsAt(text, end) && !Chars.goesOn(text, end);
    }

    private enum Link { NONE, SPACE, HYPHEN }

    private record Group(int start, int end, Link link) {

        int size() {
            return end - start;
        }

        boolean isLinked() {
            return link != Link.NONE;
        }
    }

    private static List<Group> groups(CharSequence text) {
        var groups = new ArrayList<Group>();
        var i = 0;
        while (i < text.length()) {
            if (!isNumeral(text, i)) {
                i++;
                continue;
            }
            var start = i;
            while (isNumeral(text, i)) i++;
            groups.add(new Group(start, i, groups.isEmpty() ? Link.NONE : link(text, groups.getLast().end, start)));
        }
        return groups;
    }

    private static boolean isNumeral(CharSequence text, int index) {
        var c = Chars.at(text, index);
        return Chars.isDigit(c) || (c == MASK && !isListMark(text, index));
    }

    // A bullet that opens a line marks an item of a list; a mask is never of one bullet there.
    private static boolean isListMark(CharSequence text, int index) {
        var before = index - 1;
        while (index - before <= INDENT && Chars.isSpace(Chars.at(text, before))) before--;
        var opens = Chars.at(text, before);
        return (opens == '\0' || opens == '\n' || opens == '\r') && Chars.at(text, index + 1) != MASK;
    }

    private static Link link(CharSequence text, int end, int start) {
        if (start - end > 3) return Link.NONE;
        var reading = new Reading(text, end);
        if (reading.dash() && reading.at == start) return Link.HYPHEN;
        reading.at = end;
        return reading.spaces(2) > 0 && reading.at == start ? Link.SPACE : Link.NONE;
    }
}
