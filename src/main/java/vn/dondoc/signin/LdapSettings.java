package vn.dondoc.signin;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A directory. Its passwords go over the network, so the connection is encrypted unless that is given up in words.
 *
 * @param url {@code ldaps://host[:port]}
 * @param baseDn below which everything is
 * @param managerDn the account that reads
 * @param userIdAttribute what people enter at the login
 * @param userNameAttribute their full name
 * @param groupIdAttribute which holds the group's id here (btc, btc.leader, office); the directory's own name for it is another matter
 * @param pageSize how many entries are asked for at once, where the server limits answers; null for all
 * @param allowPlain lets passwords go unencrypted to another machine
 */
public record LdapSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String baseDn,
        @DefaultValue("") String managerDn,
        @DefaultValue("") String managerPassword,
        @DefaultValue("") String userSearchBase,
        @DefaultValue("(objectClass=person)") String userSearchFilter,
        @DefaultValue("uid") String userIdAttribute,
        @DefaultValue("cn") String userNameAttribute,
        @DefaultValue("mail") String userEmailAttribute,
        @DefaultValue("") String groupSearchBase,
        @DefaultValue("(objectClass=groupOfNames)") String groupSearchFilter,
        @DefaultValue("cn") String groupIdAttribute,
        @DefaultValue("cn") String groupNameAttribute,
        @DefaultValue("member") String groupMemberAttribute,
        @Nullable Integer pageSize,
        @DefaultValue("false") boolean allowPlain) {

    private static final Set<String> SCHEMES = Set.of("ldap", "ldaps");

    public LdapSettings {
        SettingsCheck check = new SettingsCheck("dondoc.sign-in.ldap");
        check.requires("url", url)
                .requires("base-dn", baseDn)
                .requires("manager-dn", managerDn)
                .requires("manager-password", managerPassword)
                .verify();
        URI address = check.address("url", url, SCHEMES);
        if ("ldap".equals(address.getScheme()) && !SettingsCheck.isOnThisMachine(address) && !allowPlain) {
            throw check.refusal(
                    "url",
                    "phải dùng ldaps://: mật khẩu của cán bộ không được gửi qua mạng mà không mã hóa (nếu chấp nhận, đặt allow-plain: true)");
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "LdapSettings[%s, %s]".formatted(url, baseDn);
    }
}
