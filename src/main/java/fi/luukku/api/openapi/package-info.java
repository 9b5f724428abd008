/** The API's description of itself, made from the controllers and records that do the work. */
@NullMarked
package fi.luukku.api.openapi;

import org.jspecify.annotations.NullMarked;
