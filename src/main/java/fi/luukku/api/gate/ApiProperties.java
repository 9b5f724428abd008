package fi.luukku.api.gate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast one token may ask.
 *
 * @param rate  requests a second, in the long run
 * @param burst requests at once
 */
@ConfigurationProperties("luukku.api")
record ApiProperties(@DefaultValue("100") int rate, @DefaultValue("200") int burst) {}
