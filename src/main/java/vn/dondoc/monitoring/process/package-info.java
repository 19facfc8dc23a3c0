/** Asks the engine. */
@NullMarked
package vn.dondoc.monitoring.process;

import org.jspecify.annotations.NullMarked;
