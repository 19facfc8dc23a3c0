/** How the engine runs here: its clock, serialization, REST login; the only other place of its API is a feature's {@code process}. */
@ApplicationModule(allowedDependencies = {"agency", "calendar", "directive"})
@NullMarked
package vn.dondoc.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
