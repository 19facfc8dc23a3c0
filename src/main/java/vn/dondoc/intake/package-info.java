/** Takes directives in while the application runs: another catalogue, an amended one, a single new directive. */
@ApplicationModule(allowedDependencies = {"form", "agency", "calendar", "catalogue", "directive", "journal", "target"})
@NullMarked
package vn.dondoc.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
