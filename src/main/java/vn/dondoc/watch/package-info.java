/** Watches deadlines: the policy table, its checkpoints, and who is told when one is passed. */
@ApplicationModule(allowedDependencies = {"calendar", "agency", "absence", "notification", "journal"})
@NullMarked
package vn.dondoc.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
