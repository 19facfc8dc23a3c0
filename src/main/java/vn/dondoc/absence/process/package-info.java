/** The process absence, and the open user tasks as absences see them. */
@NullMarked
package vn.dondoc.absence.process;

import org.jspecify.annotations.NullMarked;
