package fi.luukku.finnish.format;

import fi.luukku.kernel.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A sum of money.
 *
 * @param currency by its ISO 4217 code
 * @param amount   as it is written: 89.90 keeps its nought
 */
public record Sum(String currency, BigDecimal amount, Manner manner) {

    /** By what the currency is said: €, EUR, euroa, or the bare e of "89 e". */
    public enum Unit { SIGN, CODE, NAME, LETTER }

    /** What keeps a sum from being in the reader's form. */
    public enum Fault {
        /** e0,0 or 89 e */
        LETTER_FOR_SIGN,
        /** €89 in Finnish and Swedish, 89 € in English */
        UNIT_PLACE,
        /** 89€ in Finnish and Swedish, € 89 in English */
        SPACING,
        /** 12.50 € in Finnish and Swedish, €12,50 in English */
        DECIMAL_SIGN,
        /** 12,5 € */
        ONE_DECIMAL,
        /** 1.234 € */
        GROUPING,
        /** 12 euros in Finnish */
        LANGUAGE
    }

    /**
     * How it was written.
     *
     * @param point     the decimal sign, NUL without decimals
     * @param group     the sign between thousands, NUL without
     * @param ambiguous whether 1.234 was a thousand or three decimals cannot be told
     */
    public record Manner(Unit unit, String word, Set<Language> languages, boolean unitFirst, boolean spaced, char point, char group, int decimals, boolean ambiguous) {
    }

    public boolean isFormOf(Language reader) {
        return faults(reader).isEmpty();
    }

    public Set<Fault> faults(Language reader) {
        var faults = EnumSet.noneOf(Fault.class);
        var english = reader == Language.EN;
        if (manner.unit == Unit.LETTER) faults.add(Fault.LETTER_FOR_SIGN);
        if (isMisplaced(english)) faults.add(Fault.UNIT_PLACE);
        else if (manner.spaced == (manner.unitFirst && manner.unit == Unit.SIGN)) faults.add(Fault.SPACING);
        if (manner.decimals > 0 && manner.point != (english ? '.' : ',')) faults.add(Fault.DECIMAL_SIGN);
        if (manner.decimals == 1) faults.add(Fault.ONE_DECIMAL);
        if (manner.group != '\0' && (english ? manner.group != ',' : !Chars.isSpace(manner.group))) faults.add(Fault.GROUPING);
        if (manner.unit == Unit.NAME && !manner.languages.contains(reader)) faults.add(Fault.LANGUAGE);
        return faults;
    }

    private boolean isMisplaced(boolean english) {
        if (!english) return manner.unitFirst;
        return manner.unit == Unit.SIGN && !currency.equals("SEK") && !manner.unitFirst;
    }

    /**
     * The sum as the reader writes it; empty where the number itself is doubtful.
     *
     * @param space between thousands and before the unit: an ordinary one for SMS, whose alphabet has no U+00A0 (GSM 03.38), a no-break one elsewhere
     */
    public Optional<String> inForm(Language reader, char space) {
        if (manner.ambiguous) return Optional.empty();
        var english = reader == Language.EN;
        var sign = amount.signum() < 0 ? "-" : "";
        var number = number(english ? ',' : space, english ? '.' : ',');
        var named = manner.unit == Unit.NAME && manner.languages.contains(reader);
        if (named) return Optional.of(sign + number + space + manner.word);
        if (!english) return Optional.of(sign + number + space + (manner.unit == Unit.CODE && !manner.unitFirst ? currency : Money.signOf(currency)));
        var unit = Money.signOf(currency);
        return Optional.of(manner.unit == Unit.CODE || unit.length() > 1 ? sign + currency + space + number : sign + unit + number);
    }

    private String number(char group, char point) {
        var digits = manner.decimals == 0 ? 0 : Math.max(2, manner.decimals);
        var plain = amount.abs().setScale(digits, RoundingMode.UNNECESSARY).toPlainString();
        var whole = new StringBuilder(digits == 0 ? plain : plain.substring(0, plain.indexOf('.')));
        for (var i = whole.length() - 3; i > 0; i -= 3) whole.insert(i, group);
        return digits == 0 ? whole.toString() : whole.append(point).append(plain, plain.indexOf('.') + 1, plain.length()).toString();
    }
}
