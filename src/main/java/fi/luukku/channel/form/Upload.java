package fi.luukku.channel.form;

import org.springframework.core.io.InputStreamSource;

/**
 * A file chosen in the form.
 *
 * @param name as the browser gave it
 * @param size bytes
 */
public record Upload(String name, long size, InputStreamSource content) {}
