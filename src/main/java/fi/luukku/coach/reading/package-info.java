/** How a text is read: its words with their base forms, and phrases found in it. */
@NullMarked
package fi.luukku.coach.reading;

import org.jspecify.annotations.NullMarked;
