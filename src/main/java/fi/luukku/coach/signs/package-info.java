/** What a text shows: the customer's manner, a complaint, what is asked, a greeting, a promise. */
@NullMarked
package fi.luukku.coach.signs;

import org.jspecify.annotations.NullMarked;
