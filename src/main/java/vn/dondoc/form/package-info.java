/** What people enter, checked on the server whatever the browser did, and how they are told that it cannot be taken. */
@ApplicationModule(allowedDependencies = {"agency", "calendar"})
@NullMarked
package vn.dondoc.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
