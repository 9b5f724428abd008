package fi.luukku.playbook;

import fi.luukku.search.Synonyms;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Lets a search for a thing's own name find what customers call it, and the other way. */
@Component
class GlossarySynonyms implements Synonyms {

    private final Glossary glossary;

    GlossarySynonyms(Glossary glossary) {
        this.glossary = glossary;
    }

    @Override
    public List<Names> all() {
        return glossary.all().stream().filter(term -> !term.said().isEmpty())
            .map(term -> new Names(term.language(), Stream.concat(Stream.of(term.term()), term.said().stream()).toList())).toList();
    }
}
