package fi.luukku.mail;

import org.jsoup.nodes.Element;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The mail's style sheets, carried over into each element's own style: the sheets themselves never reach the page. */
final class MailStyles {

    private static final int MAX_SHEET = 128 * 1024;
    private static final int MAX_RULES = 1000;
    private static final int MAX_MATCHES = 20;
    private static final int MAX_APPLIED = 100_000;
    private static final Pattern SELECTOR = Pattern.compile("(?<tag>[a-z][a-z0-9]{0,15})?(?<id>#[\\w-]{1,60})?(?<class>\\.[\\w-]{1,60})?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SHEETS_FOR = Set.of("", "all", "screen");

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private int applied;

    private MailStyles() {
    }

    /** What of one declaration was let through. */
    private record Let(Map<String, String> values, boolean important) {
    }

    private record Rule(String tag, String id, String className, int weight, List<Let> let) {

        boolean fits(Element element) {
            return (tag.isEmpty() || tag.equals(element.normalName())) && (id.isEmpty() || id.equals(element.id()))
                    && (className.isEmpty() || element.hasClass(className));
        }

        String key() {
            return !className.isEmpty() ? "." + className : !id.isEmpty() ? "#" + id : tag;
        }
    }

    static MailStyles sheetsOf(Element body) {
        var styles = new MailStyles();
        var document = body.ownerDocument();
        if (document == null) return styles;
        var sheet = new StringBuilder();
        for (var element : document.getElementsByTag("style")) {
            boolean seen = SHEETS_FOR.contains(element.attr("media").strip().toLowerCase(Locale.ROOT));
            if (seen && sheet.length() < MAX_SHEET) sheet.append(CleanText.cut(element.data(), MAX_SHEET)).append('\n');
        }
        CssText.rules(sheet.toString(), MAX_RULES).forEach(styles::add);
        return styles;
    }

    private void add(CssText.Rule rule) {
        var let = let(CssText.declarations(rule.body())).limit(40).toList();
        for (var selector : rule.selectors().split(",", 20)) {
            var parts = SELECTOR.matcher(selector.strip());
            if (selector.isBlank() || !parts.matches()) continue;
            var tag = text(parts.group("tag")).toLowerCase(Locale.ROOT);
            var id = text(parts.group("id")).replace("#", "");
            var className = text(parts.group("class")).replace(".", "");
            int weight = (id.isEmpty() ? 0 : 100) + (className.isEmpty() ? 0 : 10) + (tag.isEmpty() ? 0 : 1);
            var added = new Rule(tag, id, className, weight, let);
            rules.computeIfAbsent(added.key(), key -> new ArrayList<>()).add(added);
        }
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }

    Style of(Element element) {
        if (element.attributesSize() == 0 && rules.isEmpty()) return Style.NONE;
        var let = new ArrayList<>(let(PresentationHints.of(element)).toList());
        for (var rule : matching(element)) let.addAll(rule.let());
        if (element.hasAttr("style")) let.addAll(let(CssText.declarations(element.attr("style"))).toList());
        return resolved(let);
    }

    private static Stream<Let> let(List<CssText.Declaration> declarations) {
        return declarations.stream().map(declaration -> new Let(CssRules.read(declaration), declaration.important()))
                .filter(let -> !let.values().isEmpty());
    }

    private List<Rule> matching(Element element) {
        if (rules.isEmpty() || applied > MAX_APPLIED) return List.of();
        var found = new ArrayList<Rule>(rules.getOrDefault(element.normalName(), List.of()));
        if (element.attributesSize() > 0) {
            found.addAll(rules.getOrDefault("#" + element.id(), List.of()));
            for (var name : element.className().split("\\s+", 20)) found.addAll(rules.getOrDefault("." + name, List.of()));
        }
        applied += found.size();
        if (found.isEmpty()) return found;
        var fitting = found.stream().filter(rule -> rule.fits(element)).sorted(Comparator.comparingInt(Rule::weight)).limit(MAX_MATCHES).toList();
        applied += fitting.stream().mapToInt(rule -> rule.let().size()).sum();
        return fitting;
    }

    // The later one moves to the end, so that what overrides stays after what it overrides.
    private static Style resolved(List<Let> declared) {
        var values = new LinkedHashMap<String, String>();
        for (var let : declared) if (!let.important()) let.values().forEach(values::putLast);
        for (var let : declared) if (let.important()) let.values().forEach(values::putLast);
        return values.isEmpty() ? Style.NONE : new Style(values);
    }
}
