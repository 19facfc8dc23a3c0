/** The one journal: every change, with who, when, what, from and to. Rows are only ever added. */
@ApplicationModule(allowedDependencies = "calendar")
@NullMarked
package vn.dondoc.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
