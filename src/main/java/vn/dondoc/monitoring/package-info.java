/** What those who run the system must know in time: figures for their monitoring, and a mail about each incident. */
@ApplicationModule(allowedDependencies = {"agency", "board", "calendar", "notification"})
@NullMarked
package vn.dondoc.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
