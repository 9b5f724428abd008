package fi.luukku.channel.form;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a form may hold and how often it may be sent. Each node counts for itself.
 *
 * @param perNetwork submissions from one network address (an IPv6 /64) in the window
 * @param perSender  submissions with one e-mail address in the window
 * @param perBrand   submissions to one brand in the window
 */
@ConfigurationProperties("luukku.form")
record FormProperties(@DefaultValue("10") int maxFiles, @DefaultValue("25MB") DataSize maxSize,
                      @DefaultValue("10m") Duration window, @DefaultValue("30") int perNetwork,
                      @DefaultValue("5") int perSender, @DefaultValue("300") int perBrand) {}
