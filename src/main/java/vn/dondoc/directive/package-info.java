/** A directive and its life: shares, milestones, evidence, acceptance, coordination, instructions. */
@ApplicationModule(
        allowedDependencies = {
            "form",
            "form::process",
            "calendar",
            "agency",
            "absence",
            "catalogue",
            "watch",
            "notification",
            "journal"
        })
@NullMarked
package vn.dondoc.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
