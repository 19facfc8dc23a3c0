/** Reviews of a resolution by quarter, half-year or year: each agency's report, the consolidation, the conclusion. */
@ApplicationModule(
        allowedDependencies = {
            "form",
            "form::process",
            "calendar",
            "agency",
            "absence",
            "catalogue",
            "directive",
            "watch",
            "notification",
            "journal",
            "target",
            "report"
        })
@NullMarked
package vn.dondoc.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
