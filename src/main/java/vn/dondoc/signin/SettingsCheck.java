package vn.dondoc.signin;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Refusals of the start, in words that name the setting and its environment variable. */
final class SettingsCheck {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String prefix;
    private final Map<String, String> required = new LinkedHashMap<>();

    /** @param prefix of all the settings, as in {@code dondoc.sign-in.ldap} */
    SettingsCheck(String prefix) {
        this.prefix = prefix;
    }

    SettingsCheck requires(String name, String value) {
        required.put(name, value);
        return this;
    }

    /** @throws IllegalArgumentException that names every required setting without a value */
    void verify() {
        String missing = required.entrySet().stream()
                .filter(setting -> setting.getValue().isBlank())
                .map(setting -> named(setting.getKey()))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("%s đã được cấu hình nhưng còn thiếu: %s".formatted(prefix, missing));
        }
    }

    /** @throws IllegalArgumentException where it is no address of one of the schemes, with a host */
    URI address(String name, String value, Set<String> schemes) {
        try {
            URI address = URI.create(value);
            if (address.getHost() != null && schemes.contains(String.valueOf(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new IllegalArgumentException("%s phải là địa chỉ %s://máy-chủ, không phải “%s”"
                .formatted(
                        named(name),
                        String.join(":// hoặc ", schemes.stream().sorted().toList()),
                        value));
    }

    IllegalArgumentException refusal(String name, String reason) {
        return new IllegalArgumentException(named(name) + " " + reason);
    }

    static boolean isOnThisMachine(URI address) {
        return THIS_MACHINE.contains(address.getHost());
    }

    private String named(String name) {
        String setting = prefix + "." + name;
        return "%s (%s)"
                .formatted(setting, setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT));
    }
}
