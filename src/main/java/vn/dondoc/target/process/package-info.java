/** What the measurement's model asks of the targets, and what the targets ask of the engine. */
@NullMarked
package vn.dondoc.target.process;

import org.jspecify.annotations.NullMarked;
