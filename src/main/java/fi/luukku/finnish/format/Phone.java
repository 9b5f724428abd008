package fi.luukku.finnish.format;

/**
 * A telephone number.
 *
 * @param e164    as machines have it, with the country: +358401234567 (ITU-T E.164)
 * @param display as a Finnish reader writes it: 040 123 4567; others with their country, +46 8 123 456 78
 */
public record Phone(String e164, String display) {
}
