package vn.dondoc.rehearsal;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.AccessSetup;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.Groups;
import vn.dondoc.catalogue.CatalogueReader;

/** A leader and an officer for every agency, and the people of the province's leadership, all with one password. */
@Component
@Profile("rehearsal")
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
public class RehearsalUsers implements ApplicationRunner {

    /** For the trial run only, which listens on loopback; production has no default password. */
    public static final String PASSWORD = "DonDoc@2026";

    private final IdentityService identity;
    private final AccessSetup access;
    private final CatalogueReader reader;
    private final Resource catalogue;

    RehearsalUsers(
            IdentityService identity,
            AccessSetup access,
            CatalogueReader reader,
            @Value("${dondoc.rehearsal.catalogue}") Resource catalogue) {
        this.identity = identity;
        this.access = access;
        this.reader = reader;
        this.catalogue = catalogue;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        if (identity.createUserQuery().userId("thuongtruc").count() > 0) {
            return;
        }
        List<Agency> agencies = reader.read(catalogue).agencies();
        access.prepare(agencies);
        agencies.stream().filter(agency -> agency.kind() == AgencyKind.AGENCY).forEach(this::staff);
        user("vptu.theodoi", "Chuyên viên theo dõi", "Văn phòng Tỉnh ủy", "vptu", Groups.OFFICE);
        membership("vptu.lanhdao", Groups.OFFICE);
        membership("vptu.lanhdao", Groups.OFFICE_CHIEF);
        user("ubkt.giamsat", "Chuyên viên giám sát", "Ủy ban Kiểm tra Tỉnh ủy", "ubkt", Groups.INSPECTION_COMMITTEE);
        user("bch.uyvien", "Ủy viên", "Ban Chấp hành Đảng bộ tỉnh", Groups.EXECUTIVE_COMMITTEE);
        user("thuongtruc", "Thường trực", "Tỉnh ủy", Groups.STANDING_COMMITTEE);
        user("phutrach.dang", "Lãnh đạo tỉnh phụ trách", "khối Đảng", Groups.STANDING_COMMITTEE);
        user("phutrach.chinhquyen", "Lãnh đạo tỉnh phụ trách", "khối chính quyền", Groups.STANDING_COMMITTEE);
        agencies.stream()
                .filter(agency -> agency.kind() == AgencyKind.AGENCY)
                .forEach(agency -> membership(
                        isOfTheParty(agency) ? "phutrach.dang" : "phutrach.chinhquyen",
                        Groups.overseersOf(agency.code())));
    }

    private static boolean isOfTheParty(Agency agency) {
        return List.of("vptu", "btc", "btgdv", "ubkt", "bnc", "mttq", "bao-ptth")
                .contains(agency.code());
    }

    private void staff(Agency agency) {
        user(agency.code() + ".lanhdao", "Lãnh đạo", agency.name(), agency.code(), Groups.leadersOf(agency.code()));
        user(agency.code() + ".canbo", "Cán bộ", agency.name(), agency.code());
    }

    private void user(String id, String firstName, String lastName, String... groups) {
        User user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(id + "@dondoc.example");
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        for (String group : groups) {
            membership(id, group);
        }
    }

    private void membership(String user, String group) {
        identity.createMembership(user, group);
    }
}
