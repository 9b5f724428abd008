/** Signals within a node, and between nodes through LISTEN and NOTIFY. */
@NullMarked
package fi.luukku.platform.live;

import org.jspecify.annotations.NullMarked;
