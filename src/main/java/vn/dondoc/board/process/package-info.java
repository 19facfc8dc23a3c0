/** What the read models ask of the engine. */
@NullMarked
package vn.dondoc.board.process;

import org.jspecify.annotations.NullMarked;
