/** Tệp minh chứng: files to evidence and to the answers of coordinating agencies; checked, scanned, kept and given out. */
@ApplicationModule(allowedDependencies = {"form", "agency", "calendar", "directive", "journal"})
@NullMarked
package vn.dondoc.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
