/** What stands in a text by its form: dates, sums, phone numbers, codes with check digits. Every finder reads any text once, in linear time, and never throws. */
@NullMarked
@NamedInterface("format")
package fi.luukku.finnish.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
