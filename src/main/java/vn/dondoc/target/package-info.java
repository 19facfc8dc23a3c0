/** Phụ lục 1: the targets, their measurements period by period, and where they stand. */
@ApplicationModule(
        allowedDependencies = {"form", "form::process", "calendar", "agency", "catalogue", "watch", "journal"})
@NullMarked
package vn.dondoc.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
