package fi.luukku;

import fi.luukku.finnish.Dictionary;
import fi.luukku.finnish.DictionaryPlaces;
import fi.luukku.finnish.Inflection;
import fi.luukku.finnish.LanguageGuess;
import fi.luukku.finnish.Morphology;
import fi.luukku.finnish.Spelling;
import fi.luukku.kernel.Language;
import fi.luukku.platform.LuukkuProperties;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The dictionary, found and read at the start. Without one Luukku runs and says so: in the log, to doctor and in the settings. */
@Configuration(proxyBeanMethods = false)
class FinnishDictionary {

    private static final Logger log = LoggerFactory.getLogger(FinnishDictionary.class);

    @Bean
    Morphology morphology(LuukkuProperties properties) {
        var file = DictionaryPlaces.find(properties.dictionary(), properties.data());
        if (file.isEmpty()) {
            log.warn("No Finnish dictionary (the package voikko-fi) was found: Finnish is searched and checked without inflection");
            return Morphology.NONE;
        }
        try {
            var dictionary = Dictionary.read(file.get());
            log.info("Finnish dictionary {}", file.get());
            return dictionary;
        } catch (IOException unreadable) {
            log.error("The Finnish dictionary {} can't be read: {}", file.get(), unreadable.getMessage());
            return Morphology.NONE;
        }
    }

    @Bean
    Spelling spelling(Morphology morphology, LuukkuProperties properties) {
        var spelling = Spelling.of(morphology, properties.data());
        if (spelling.of(Language.SV).isEmpty()) log.info("No Swedish dictionary (the package hunspell-sv) was found: the spelling of Swedish is not checked");
        if (spelling.of(Language.EN).isEmpty()) log.info("No English dictionary (hunspell-en-gb, hunspell-en-us) was found: the spelling of English is not checked");
        return spelling;
    }

    @Bean
    Inflection inflection(Morphology morphology) {
        return new Inflection(morphology);
    }

    @Bean
    LanguageGuess languageGuess(Morphology morphology) {
        return new LanguageGuess(morphology);
    }
}
