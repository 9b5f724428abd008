package fi.luukku.coach;

import fi.luukku.kernel.Language;

/** The sentences of a rule in the language of the one who writes. */
record RuleWords(RuleFile file, Language language) {

    String say(String key, Object... arguments) {
        var sentence = file.sentence(key, language);
        // Not MessageFormat: an apostrophe in a sentence is an apostrophe.
        for (int i = 0; i < arguments.length; i++) sentence = sentence.replace("{" + i + "}", String.valueOf(arguments[i]));
        return sentence;
    }
}
