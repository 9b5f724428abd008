/** The database under everything: an embedded PostgreSQL that is started, watched and stopped here, or the operator's own. */
@NullMarked
package fi.luukku.platform.database;

import org.jspecify.annotations.NullMarked;
