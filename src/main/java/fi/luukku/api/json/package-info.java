/** How the API reads and writes JSON: strictly, and enums by their codes. */
@NullMarked
package fi.luukku.api.json;

import org.jspecify.annotations.NullMarked;
