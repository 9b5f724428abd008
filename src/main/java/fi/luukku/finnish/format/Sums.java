package fi.luukku.finnish.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds sums of money, well written or not. Thousands and millions of euros ("12,5 t€", "3 milj. €") are left alone. */
public final class Sums {

    private static final int SPACES = 2;
    /** How streets end: "Koivukuja 5 e" is a door. */
    private static final Set<String> STREETS = Set.of("katu", "kadun", "tie", "tien", "kuja", "kujan", "polku", "polun", "väylä", "raitti", "rinne", "aukio", "tori", "ranta", "gatan", "vägen", "gränden");

    private Sums() {
    }

    public static List<Found<Sum>> in(CharSequence text) {
        var found = new ArrayList<Found<Sum>>();
        var last = 0;
        for (var i = Chars.nextNumber(text, 0); i < text.length(); i = Chars.nextNumber(text, Math.max(i + 1, last))) {
            var one = at(text, i, last);
            if (one == null) continue;
            found.add(one);
            last = one.end();
        }
        return List.copyOf(found);
    }

    private record Prefix(Money.Unit unit, int start, boolean spaced) {
    }

    private static @Nullable Found<Sum> at(CharSequence text, int start, int free) {
        if (isInside(text, start)) return null;
        var prefix = prefix(text, start, free);
        if (prefix == null && !Chars.startsAt(text, start)) return null;
        var amount = Amount.at(text, start, prefix != null);
        if (amount == null) return null;
        var reading = new Reading(text, amount.end());
        dashes(reading);
        var numberEnd = reading.at;
        var spaced = reading.spaces(SPACES) > 0;
        var unit = Money.unitAt(reading);
        if (unit != null && unit.kind() == Sum.Unit.LETTER && !isLetterMeant(text, start, amount)) unit = null;
        if (prefix != null && (unit == null || spaced || !prefix.spaced)) return before(text, prefix, amount, numberEnd);
        return unit == null ? null : sum(text, start, reading.at, amount, unit, false, spaced);
    }

    private static @Nullable Found<Sum> before(CharSequence text, Prefix prefix, Amount amount, int end) {
        if (!Chars.endsAt(text, end) || Chars.goesOn(text, end)) return null;
        // The e of e0,0 is a euro sign that was lost on the way; E120 is what it says.
        if (prefix.unit.kind() == Sum.Unit.LETTER && (prefix.spaced || amount.decimals() == 0 || Chars.at(text, prefix.start) != 'e')) return null;
        return sum(text, prefix.start, end, amount, prefix.unit, true, prefix.spaced);
    }

    private static Found<Sum> sum(CharSequence text, int start, int end, Amount amount, Money.Unit unit, boolean first, boolean spaced) {
        var negative = Chars.isHyphen(Chars.at(text, start - 1)) && isOpen(Chars.at(text, start - 2));
        var manner = new Sum.Manner(unit.kind(), unit.word(), unit.languages(), first, spaced, amount.point(), amount.group(), amount.decimals(), amount.ambiguous());
        return new Found<>(negative ? start - 1 : start, end, new Sum(unit.currency(), negative ? amount.value().negate() : amount.value(), manner));
    }

    private static boolean isOpen(char c) {
        return c == '\0' || c == '\n' || c == '\r' || c == '(' || Chars.isSpace(c);
    }

    // The middle of 12.50, 9:05 or 1/2 begins no sum.
    private static boolean isInside(CharSequence text, int start) {
        var before = Chars.at(text, start - 1);
        return (Chars.isPoint(before) || before == ':' || before == '/') && Chars.isDigit(Chars.at(text, start - 2));
    }

    /** @param free from where the text is not yet part of another sum */
    private static @Nullable Prefix prefix(CharSequence text, int start, int free) {
        var end = start;
        if (Chars.isSpace(Chars.at(text, end - 1))) end--;
        var unit = Money.unitBefore(text, end);
        if (unit == null || end - unit.word().length() < free) return null;
        var from = end - unit.word().length();
        // "3 milj. € 2026": the sign belongs to what stands before it.
        if (end < start && Chars.at(text, from - 2) == '.' && Character.isLetter(Chars.at(text, from - 3))) return null;
        return new Prefix(unit, from, end < start);
    }

    /** Passes what stands for no cents in "89,-" and "89:-". */
    private static void dashes(Reading reading) {
        var sign = reading.peek();
        if (sign != ',' && sign != ':' && sign != '.') return;
        if (Chars.isHyphen(Chars.at(reading.text, reading.at + 1)) && !Chars.isPart(Chars.at(reading.text, reading.at + 2))) reading.at += 2;
    }

    private static boolean isLetterMeant(CharSequence text, int start, Amount amount) {
        if (amount.decimals() == 2 && amount.point() != ':') return true;
        if (amount.point() != '\0' || Chars.at(text, amount.end()) == 'E' || Chars.at(text, amount.end() + 1) == 'E') return false;
        var end = start;
        while (start - end < SPACES && Chars.isSpace(Chars.at(text, end - 1))) end--;
        var word = Reading.lettersBefore(text, end, 40);
        return STREETS.stream().noneMatch(word::endsWith);
    }
}
