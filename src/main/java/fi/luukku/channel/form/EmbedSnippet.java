package fi.luukku.channel.form;

import fi.luukku.brand.Brand;
import fi.luukku.kernel.Language;
import java.net.URI;
import org.springframework.web.util.HtmlUtils;

/**
 * What a merchant pastes into a page of the store's own to have the form there.
 *
 * @param script grows with the form
 * @param frame  for pages that allow no scripts; its height is fixed
 */
public record EmbedSnippet(String script, String frame) {

    /** @param base where browsers reach this Luukku, without a slash at the end */
    public static EmbedSnippet of(URI base, Brand brand, Language language) {
        var contact = HtmlUtils.htmlEscape(base + "/b/" + brand.slug() + "/contact");
        return new EmbedSnippet("<script src=\"" + contact + ".js\" data-lang=\"" + language.code() + "\" async></script>",
            "<iframe src=\"" + contact + "/embed?lang=" + language.code() + "\" title=\"" + HtmlUtils.htmlEscape(brand.name())
                + "\" style=\"width:100%;height:1000px;border:0\"></iframe>");
    }
}
