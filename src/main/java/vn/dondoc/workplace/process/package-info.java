/** What the workplace asks of the engine. */
@NullMarked
package vn.dondoc.workplace.process;

import org.jspecify.annotations.NullMarked;
