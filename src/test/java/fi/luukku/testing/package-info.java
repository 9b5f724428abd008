/** What tests of all modules share: the real PostgreSQL, the program on a random port, a clock that can be set. */
@NullMarked
package fi.luukku.testing;

import org.jspecify.annotations.NullMarked;
