/** The one clock, Vietnam's working days and holidays, and the words in which a resolution gives a deadline. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
