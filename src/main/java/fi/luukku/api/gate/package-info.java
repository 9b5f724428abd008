/** What every request passes: limits of pace and size, and the promise to do a thing once. */
@NullMarked
package fi.luukku.api.gate;

import org.jspecify.annotations.NullMarked;
