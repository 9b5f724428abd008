/** Everything that must be kept, in one file and back: the database, the files, the secret. */
@NullMarked
package fi.luukku.platform.backup;

import org.jspecify.annotations.NullMarked;
