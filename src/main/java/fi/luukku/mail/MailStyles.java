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

/** The mail's style sheets, carried over into each element's own style: the sheets themselves never reach the page. */
final class MailStyles {

    private static final int MAX_SHEET = 128 * 1024;
    private static final int MAX_RULES = 1000;
    private static final int MAX_MATCHES = 20;
    private static final int MAX_APPLIED = 500_000;
    private static final Pattern SELECTOR = Pattern.compile("(?<tag>[a-z][a-z0-9]{0,15})?(?<id>#[\\w-]{1,60})?(?<class>\\.[\\w-]{1,60})?",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SHEETS_FOR = Set.of("", "all", "screen");

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private int applied;

    private MailStyles() {
    }

    private record Rule(String tag, String id, String className, int weight, List<CssText.Declaration> declarations) {

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
        var declarations = CssText.declarations(rule.body()).stream().limit(40).toList();
        for (var selector : rule.selectors().split(",", 20)) {
            var parts = SELECTOR.matcher(selector.strip());
            if (selector.isBlank() || !parts.matches()) continue;
            var tag = text(parts.group("tag")).toLowerCase(Locale.ROOT);
            var id = text(parts.group("id")).replace("#", "");
            var className = text(parts.group("class")).replace(".", "");
            int weight = (id.isEmpty() ? 0 : 100) + (className.isEmpty() ? 0 : 10) + (tag.isEmpty() ? 0 : 1);
            var added = new Rule(tag, id, className, weight, declarations);
            rules.computeIfAbsent(added.key(), key -> new ArrayList<>()).add(added);
        }
    }

    private static String text(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }

    Style of(Element element) {
        if (element.attributesSize() == 0 && rules.isEmpty() && PresentationHints.none(element)) return Style.NONE;
        var declared = new ArrayList<>(PresentationHints.of(element));
        for (var rule : matching(element)) declared.addAll(rule.declarations());
        if (element.hasAttr("style")) declared.addAll(CssText.declarations(element.attr("style")));
        return resolved(declared);
    }

    private List<Rule> matching(Element element) {
        if (rules.isEmpty() || applied > MAX_APPLIED) return List.of();
        var found = new ArrayList<Rule>(rules.getOrDefault(element.normalName(), List.of()));
        if (element.attributesSize() > 0) {
            found.addAll(rules.getOrDefault("#" + element.id(), List.of()));
            for (var name : element.className().split("\\s+", 20)) found.addAll(rules.getOrDefault("." + name, List.of()));
        }
        applied += found.size();
        var fitting = found.stream().filter(rule -> rule.fits(element)).sorted(Comparator.comparingInt(Rule::weight)).limit(MAX_MATCHES).toList();
        applied += fitting.stream().mapToInt(rule -> rule.declarations().size()).sum();
        return fitting;
    }

    private static Style resolved(List<CssText.Declaration> declared) {
        var values = new LinkedHashMap<String, String>();
        for (var declaration : declared) if (!declaration.important()) apply(declaration, values);
        for (var declaration : declared) if (declaration.important()) apply(declaration, values);
        return values.isEmpty() ? Style.NONE : new Style(values);
    }

    // The later one moves to the end, so that what overrides stays after what it overrides.
    private static void apply(CssText.Declaration declaration, LinkedHashMap<String, String> values) {
        CssRules.read(declaration).forEach(values::putLast);
    }
}
