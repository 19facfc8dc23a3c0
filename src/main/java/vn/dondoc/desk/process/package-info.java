/** What the desk asks of the engine. */
@NullMarked
package vn.dondoc.desk.process;

import org.jspecify.annotations.NullMarked;
