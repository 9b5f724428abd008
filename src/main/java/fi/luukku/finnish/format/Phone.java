package fi.luukku.finnish.format;

/**
 * A telephone number.
 *
 * @param e164          for machines: +358401234567 (ITU-T E.164)
 * @param display       for readers in Finland: 040 123 4567; numbers of other countries with their country
 * @param international for readers elsewhere: +358 40 123 4567, +46 8 123 456 78
 */
public record Phone(String e164, String display, String international) {
}
