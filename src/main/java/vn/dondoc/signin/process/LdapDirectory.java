package vn.dondoc.signin.process;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.identity.impl.ldap.plugin.LdapIdentityProviderPlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.dondoc.signin.LdapSettings;
import vn.dondoc.signin.SignInSettings;

/** People, their groups and passwords are those of a directory; the engine reads them there and changes none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dondoc.sign-in.ldap.url")
class LdapDirectory {

    private static final Logger log = LoggerFactory.getLogger(LdapDirectory.class);

    /** Else a directory that hangs would hold every job that looks for a recipient. */
    private static final Map<String, String> PATIENCE =
            Map.of("com.sun.jndi.ldap.connect.timeout", "5000", "com.sun.jndi.ldap.read.timeout", "10000");

    /** The plugin puts two names of a person together; the full name is in the first. */
    private static final String NO_ATTRIBUTE = "x-none";

    /** The engine's bean that makes the administrator of {@code camunda.bpm.admin-user} at each start. */
    private static final String ADMINISTRATOR = "createAdminUserConfiguration";

    @Bean
    LdapIdentityProviderPlugin directory(SignInSettings settings) {
        LdapSettings ldap = Objects.requireNonNull(settings.ldap());
        LdapIdentityProviderPlugin plugin = new LdapIdentityProviderPlugin();
        plugin.setServerUrl(ldap.url());
        plugin.setBaseDn(ldap.baseDn());
        plugin.setManagerDn(ldap.managerDn());
        plugin.setManagerPassword(ldap.managerPassword());
        plugin.setContextProperties(PATIENCE);
        plugin.setPageSize(ldap.pageSize());
        people(plugin, ldap);
        groups(plugin, ldap);
        return plugin;
    }

    private static void people(LdapIdentityProviderPlugin plugin, LdapSettings ldap) {
        plugin.setUserSearchBase(ldap.userSearchBase());
        plugin.setUserSearchFilter(ldap.userSearchFilter());
        plugin.setUserIdAttribute(ldap.userIdAttribute());
        plugin.setUserFirstnameAttribute(ldap.userNameAttribute());
        plugin.setUserLastnameAttribute(NO_ATTRIBUTE);
        plugin.setUserEmailAttribute(ldap.userEmailAttribute());
    }

    /** A group without an id is none of ours. */
    private static void groups(LdapIdentityProviderPlugin plugin, LdapSettings ldap) {
        plugin.setGroupSearchBase(ldap.groupSearchBase());
        plugin.setGroupSearchFilter("(&%s(%s=*))".formatted(ldap.groupSearchFilter(), ldap.groupIdAttribute()));
        plugin.setGroupIdAttribute(ldap.groupIdAttribute());
        plugin.setGroupNameAttribute(ldap.groupNameAttribute());
        plugin.setGroupMemberAttribute(ldap.groupMemberAttribute());
    }

    @Bean
    static BeanDefinitionRegistryPostProcessor noAdministratorOfTheEngine() {
        return registry -> {
            if (registry.containsBeanDefinition(ADMINISTRATOR)) {
                registry.removeBeanDefinition(ADMINISTRATOR);
                log.info("camunda.bpm.admin-user is not used: administrators are those of the directory");
            }
        };
    }
}
