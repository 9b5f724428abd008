package fi.luukku.finnish;

import java.util.List;

/** What a word or phrase names, since names bend otherwise than the words that they are made of: <em>Helmi, Helmin</em>, <em>helmi, helmen</em>. */
public enum Naming {

    /** A product, a matter: adjectives and a noun, as a rule. */
    THING(List.of(WordClass.NOUN, WordClass.NOUN_OR_ADJECTIVE, WordClass.ADJECTIVE, WordClass.OTHER_NAME, WordClass.PLACE_NAME, WordClass.LAST_NAME,
        WordClass.FIRST_NAME, WordClass.NUMERAL, WordClass.PRONOUN)),
    FIRST_NAME(List.of(WordClass.FIRST_NAME, WordClass.LAST_NAME, WordClass.OTHER_NAME, WordClass.PLACE_NAME)),
    /** A last name, or a whole name, of which only the last word bends. */
    LAST_NAME(List.of(WordClass.LAST_NAME, WordClass.FIRST_NAME, WordClass.PLACE_NAME, WordClass.OTHER_NAME, WordClass.NOUN, WordClass.NOUN_OR_ADJECTIVE,
        WordClass.ADJECTIVE)),
    PLACE(List.of(WordClass.PLACE_NAME, WordClass.OTHER_NAME, WordClass.LAST_NAME, WordClass.NOUN, WordClass.NOUN_OR_ADJECTIVE)),
    /** A firm or a make. */
    BRAND(List.of(WordClass.OTHER_NAME, WordClass.NOUN, WordClass.PLACE_NAME, WordClass.LAST_NAME, WordClass.FIRST_NAME, WordClass.NOUN_OR_ADJECTIVE, WordClass.ADJECTIVE));

    private final List<WordClass> classes;

    Naming(List<WordClass> classes) {
        this.classes = classes;
    }

    /** What its words may be, the likeliest first. */
    List<WordClass> classes() {
        return classes;
    }
}
