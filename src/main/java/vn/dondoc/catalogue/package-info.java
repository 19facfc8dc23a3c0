/** Reads and checks a resolution's catalogue: all of it is right, or nothing is taken. */
@ApplicationModule(allowedDependencies = {"calendar", "agency", "form"})
@NullMarked
package vn.dondoc.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
