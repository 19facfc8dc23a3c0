/** Tasklist and Cockpit as officials meet them: shared filters, links from mails, the Vietnamese of the web apps. */
@ApplicationModule(allowedDependencies = {"form", "agency", "absence", "directive", "watch", "signin", "engine"})
@NullMarked
package vn.dondoc.workplace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
