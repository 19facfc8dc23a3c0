package vn.dondoc.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is switched on. Anything that is set under one of the two is that one switched on; what is then missing or wrong stops the
 * start.
 *
 * @param ldap where people and groups come from; null for the engine's own users
 * @param oidc where people sign in; null for the web apps' own login
 */
@ConfigurationProperties("dondoc.sign-in")
public record SignInSettings(@Nullable LdapSettings ldap, @Nullable OidcSettings oidc) {}
