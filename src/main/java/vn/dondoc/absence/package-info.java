/** Who is away and who stands in: nothing lies with someone who is not there. */
@ApplicationModule(allowedDependencies = {"calendar", "agency", "notification"})
@NullMarked
package vn.dondoc.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
