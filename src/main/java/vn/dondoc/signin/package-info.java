/** How people come in: the engine's own users, or a directory (LDAP), or an OpenID Connect provider, as the configuration says. */
@ApplicationModule(allowedDependencies = {"agency"})
@NullMarked
package vn.dondoc.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
