package fi.luukku.coach;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the order that the ticket is about.
 *
 * @param status as the store calls it, such as "shipped" or "cancelled"
 */
public record OrderFacts(@Nullable String number, @Nullable BigDecimal total, @Nullable String currency, @Nullable String status, List<Line> lines, List<Shipment> shipments) {

    public record Line(String name, @Nullable BigDecimal quantity, @Nullable BigDecimal price) {}

    public record Shipment(@Nullable String carrier, @Nullable String trackingCode, @Nullable String status) {}
}
