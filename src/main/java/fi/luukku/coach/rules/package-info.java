/** The rules, a class each; each has its phrases and its words in a file of its own under coach/ in the resources. */
@NullMarked
package fi.luukku.coach.rules;

import org.jspecify.annotations.NullMarked;
