/** What is said to whom, and the outbox that carries it by e-mail: nothing sent twice, nothing forgotten. */
@ApplicationModule(allowedDependencies = {"agency", "calendar"})
@NullMarked
package vn.dondoc.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
