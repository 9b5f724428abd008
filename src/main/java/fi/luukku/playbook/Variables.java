package fi.luukku.playbook;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a text's {@code {{variables}}}. One that has no value goes together with the space before it, so that
 * "Hei {{customer.firstName}}!" becomes "Hei!" and never "Hei !".
 */
public record Variables(Map<String, String> values) {

    private static final Pattern VARIABLE = Pattern.compile("( ?)\\{\\{\\s*([\\w.]{1,60})\\s*}}");

    public String fill(String text) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            var value = values.getOrDefault(match.group(2), "");
            return Matcher.quoteReplacement(value.isBlank() ? "" : match.group(1) + value);
        });
    }
}
