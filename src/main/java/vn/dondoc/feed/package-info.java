/** Calendar feeds: deadlines, reviews and measurements at a secret address for each person and agency. Writes nothing but its own table. */
@ApplicationModule(allowedDependencies = {"agency", "calendar", "form"})
@NullMarked
package vn.dondoc.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
