package fi.luukku.finnish;

import java.util.List;

/**
 * What a word's forms are made of, in lower case; A, O, U stand for a or ä and so on.
 *
 * @param strong           before an open syllable: <em>katu</em>na
 * @param weak             before a closed one: <em>kadu</em>n
 * @param partitives       the singular's whole forms, the likeliest first; the same of illatives
 * @param pluralStrong     ends in the plural's i: <em>katui</em>na
 * @param pluralGenitives  those that don't follow from the plural stems
 * @param contracted       whether the plural rather is <em>-iden, -ita</em> than <em>-jen, -ja</em>
 */
record InflectStems(String strong, String weak, List<String> partitives, List<String> illatives, String pluralStrong, String pluralWeak,
                    List<String> pluralGenitives, boolean contracted) {

    static InflectStems of(String strong, String weak, List<String> partitives, String illative, String pluralStrong, String pluralWeak) {
        return new InflectStems(strong, weak, partitives, List.of(illative), pluralStrong, pluralWeak, List.of(), false);
    }

    InflectStems genitives(String... first) {
        return new InflectStems(strong, weak, partitives, illatives, pluralStrong, pluralWeak, List.of(first), contracted);
    }

    InflectStems contracted(boolean is) {
        return new InflectStems(strong, weak, partitives, illatives, pluralStrong, pluralWeak, pluralGenitives, is);
    }
}
