/** Reads people and groups from the engine. */
@NullMarked
package vn.dondoc.agency.process;

import org.jspecify.annotations.NullMarked;
