package vn.dondoc.signin;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import java.net.InetAddress;
import java.util.Arrays;

/** A directory with people of two agencies, and groups that it names in its own way; what they are here stands in an attribute. */
final class TestDirectory implements AutoCloseable {

    static final String PASSWORD = "ThuMuc@2026";

    private static final String BASE = "dc=tinhuy,dc=example";
    private static final String PEOPLE = "ou=Cán bộ," + BASE;
    private static final String GROUPS = "ou=Nhóm," + BASE;
    static final String MANAGER = "cn=dondoc,dc=tinhuy,dc=example";

    private final InMemoryDirectoryServer server;

    TestDirectory() {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
            config.addAdditionalBindCredentials(MANAGER, PASSWORD);
            config.setListenerConfigs(
                    new InMemoryListenerConfig("ldap", InetAddress.getLoopbackAddress(), 0, null, null, null));
            // Passwords are no secret of the directory's here; that only the manager may search is.
            config.setAuthenticationRequiredOperationTypes(
                    com.unboundid.ldap.sdk.OperationType.SEARCH, com.unboundid.ldap.sdk.OperationType.COMPARE);
            server = new InMemoryDirectoryServer(config);
            fill();
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException("The test's directory does not start", e);
        }
    }

    private void fill() throws LDAPException {
        server.add(BASE, new Attribute("objectClass", "domain"), new Attribute("dc", "tinhuy"));
        server.add(PEOPLE, new Attribute("objectClass", "organizationalUnit"));
        server.add(GROUPS, new Attribute("objectClass", "organizationalUnit"));
        person("btc.lanhdao", "Nguyễn Thị Hoa");
        person("btc.canbo", "Trần Văn Bình");
        person("bnc.canbo", "Lê Văn Nam");
        person("vptu.theodoi", "Phạm Thị Lan");
        person("thuongtruc", "Vũ Văn Sơn");
        person("quantri", "Đỗ Văn Quang");
        person("moi.vao", "Ngô Thị Mới");
        group("Ban Tổ chức Tỉnh ủy", "btc", "btc.lanhdao", "btc.canbo");
        group("Trưởng, phó Ban Tổ chức", "btc.leader", "btc.lanhdao");
        group("Ban Nội chính Tỉnh ủy", "bnc", "bnc.canbo");
        group("Theo dõi nghị quyết", "office", "vptu.theodoi");
        group("Quản trị Đôn đốc", "camunda-admin", "quantri");
        group("Câu lạc bộ cầu lông", null, "moi.vao", "btc.canbo");
    }

    private void person(String id, String name) throws LDAPException {
        server.add(
                dn(id),
                new Attribute("objectClass", "inetOrgPerson"),
                new Attribute("cn", name),
                new Attribute("sn", name.substring(0, name.indexOf(' '))),
                new Attribute("mail", address(id)),
                new Attribute("userPassword", PASSWORD));
    }

    private void group(String name, String id, String... members) throws LDAPException {
        String dn = "cn=%s,%s".formatted(name.replace(",", "\\,"), GROUPS);
        server.add(
                dn,
                new Attribute("objectClass", "groupOfNames"),
                new Attribute(
                        "member", Arrays.stream(members).map(TestDirectory::dn).toList()));
        if (id != null) {
            server.modify(
                    dn,
                    new com.unboundid.ldap.sdk.Modification(
                            com.unboundid.ldap.sdk.ModificationType.ADD, "businessCategory", id));
        }
    }

    static String address(String id) {
        return id + "@thumuc.example";
    }

    void remove(String id) {
        try {
            server.delete(dn(id));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "ldap://localhost:" + server.getListenPort();
    }

    String baseDn() {
        return BASE;
    }

    @Override
    public void close() {
        server.shutDown(true);
    }

    private static String dn(String id) {
        return "uid=%s,%s".formatted(id, PEOPLE);
    }
}
