/** The process deadlineWatch and the tables deadlinePolicy and leadTime. */
@NullMarked
package vn.dondoc.watch.process;

import org.jspecify.annotations.NullMarked;
