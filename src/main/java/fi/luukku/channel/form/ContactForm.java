package fi.luukku.channel.form;

import fi.luukku.brand.Brand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A brand's form as its customers see it.
 *
 * @param address  where one may also write, or null
 * @param maxFiles files one submission may have
 * @param maxBytes of them all together
 */
public record ContactForm(Brand brand, List<ContactTopic> topics, @Nullable String address, int maxFiles, long maxBytes) {

    public long maxMegabytes() {
        return maxBytes / (1024 * 1024);
    }
}
