package fi.luukku.coach.signs;

import fi.luukku.coach.Situation;
import fi.luukku.coach.reading.Word;
import fi.luukku.finnish.format.CardNumber;
import fi.luukku.finnish.format.CardNumbers;
import fi.luukku.finnish.format.ClockTimes;
import fi.luukku.finnish.format.Dates;
import fi.luukku.finnish.format.Found;
import fi.luukku.finnish.format.Iban;
import fi.luukku.finnish.format.Ibans;
import fi.luukku.finnish.format.IdentityCode;
import fi.luukku.finnish.format.IdentityCodes;
import fi.luukku.finnish.format.OrderNumbers;
import fi.luukku.finnish.format.PaymentReference;
import fi.luukku.finnish.format.PaymentReferences;
import fi.luukku.finnish.format.Phone;
import fi.luukku.finnish.format.Phones;
import fi.luukku.finnish.format.Sum;
import fi.luukku.finnish.format.Sums;
import fi.luukku.finnish.format.TrackingCode;
import fi.luukku.finnish.format.TrackingCodes;
import fi.luukku.finnish.format.WrittenDate;
import fi.luukku.finnish.format.WrittenTime;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a text by its form, in quoted lines too: {@link #isQuoted} tells those.
 *
 * @param joined the places of the text after which one and the same of them goes on
 */
public record Facts(List<Found<WrittenDate>> dates, List<Found<WrittenTime>> times, List<Found<Sum>> sums, List<Found<Phone>> phones, List<Found<Iban>> ibans, List<Found<CardNumber>> cards,
                    List<Found<IdentityCode>> identityCodes, List<Found<String>> orders, List<Found<TrackingCode>> parcels, List<Found<PaymentReference>> references, BitSet joined) {

    /** Of the draft. */
    public static Facts of(Situation at) {
        return in(at.reply().text());
    }

    public static Facts in(String text) {
        var dates = Dates.in(text);
        var times = ClockTimes.in(text);
        var sums = Sums.in(text);
        var phones = Phones.in(text);
        var ibans = Ibans.in(text);
        var cards = CardNumbers.in(text);
        var identityCodes = IdentityCodes.in(text);
        var orders = OrderNumbers.usual().in(text);
        var parcels = TrackingCodes.in(text);
        var references = PaymentReferences.in(text);
        var joined = new BitSet();
        Stream.of(dates, times, sums, phones, ibans, cards, identityCodes, orders, parcels, references).forEach(found -> found.forEach(each -> joined.set(each.start(), each.end() - 1)));
        return new Facts(dates, times, sums, phones, ibans, cards, identityCodes, orders, parcels, references, joined);
    }

    /** Whether a piece of the text lies within one of them. */
    public boolean cover(int start, int end) {
        return joined.nextClearBit(start) >= end - 1;
    }

    /** That of a finder's, in order as they are, in which a place lies. */
    public static <V> @Nullable Found<V> at(List<Found<V>> found, int place) {
        int low = 0, high = found.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var each = found.get(middle);
            if (each.end() <= place) low = middle + 1;
            else if (each.start() > place) high = middle - 1;
            else return each;
        }
        return null;
    }

    /** Whether it stands in a line that quotes another message, or between quotation marks. */
    public static boolean isQuoted(Found<?> found, Situation at) {
        var word = wordAt(at.reply().words(), found.start());
        return word != null && (word.quoted() || at.sign(Quotations.class, Quotations::of).contain(word));
    }

    /** The word that a place of the text lies in. */
    public static @Nullable Word wordAt(List<Word> words, int place) {
        int low = 0, high = words.size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var word = words.get(middle);
            if (word.end() <= place) low = middle + 1;
            else if (word.start() > place) high = middle - 1;
            else return word;
        }
        return null;
    }
}
