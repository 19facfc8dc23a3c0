/** Agencies, collectives, officers and roles, and how they map to the engine's groups. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package vn.dondoc.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
