/** Reports in Word and Excel: computed once, numbered, kept as they were given out. Writes nothing but its own table. */
@ApplicationModule(
        allowedDependencies = {
            "form",
            "agency",
            "calendar",
            "directive",
            "watch",
            "board",
            "journal",
            "catalogue",
            "target"
        })
@NullMarked
package vn.dondoc.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
