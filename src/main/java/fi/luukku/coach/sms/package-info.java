/** What a text is as an SMS: its alphabet, its length, its parts. */
@NullMarked
@NamedInterface("sms")
package fi.luukku.coach.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
