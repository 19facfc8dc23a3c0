package vn.dondoc.directive;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.absence.Deputies;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officers;
import vn.dondoc.form.NotEntitled;

/** Who may do what. Checked again where the work is done, whatever the engine's authorizations say. */
@Component
class Entitlement {

    private final Officers officers;
    private final Deputies deputies;

    Entitlement(Officers officers, Deputies deputies) {
        this.officers = officers;
        this.deputies = deputies;
    }

    void requireMember(String actor, String agency) {
        require(officers.isMember(actor, agency), "Chỉ cán bộ của cơ quan được giao mới thực hiện được việc này");
    }

    /** A leader of the agency, or who stands in for one who is away. */
    boolean leads(String actor, String agency) {
        return officers.isMember(actor, Groups.leadersOf(agency)) || deputies.actsForLeader(actor, agency);
    }

    void requireLeader(String actor, String agency) {
        require(leads(actor, agency), "Chỉ lãnh đạo cơ quan được giao mới thực hiện được việc này");
    }

    /** The group that accepts a share's results: the Office; for its own directives, the Standing Committee. */
    String acceptorsOf(String leadAgency, String officeAgency) {
        return leadAgency.equals(officeAgency) ? Groups.STANDING_COMMITTEE : Groups.OFFICE;
    }

    /** Never by someone of the lead agency (domain: acceptance never by the owner). */
    void requireAcceptor(String actor, String leadAgency, List<String> formerLeads, String officeAgency) {
        require(
                !officers.isMember(actor, leadAgency)
                        && formerLeads.stream().noneMatch(former -> officers.isMember(actor, former)),
                "Người của cơ quan chủ trì không được nghiệm thu kết quả của chính cơ quan mình");
        require(
                officers.isMember(actor, acceptorsOf(leadAgency, officeAgency)),
                "Chỉ người có thẩm quyền nghiệm thu mới thực hiện được việc này");
    }

    /** Nobody gives a view or decides about what the own agency asks for. */
    void requireOutsider(String actor, String leadAgency) {
        require(
                !officers.isMember(actor, leadAgency),
                "Người của cơ quan chủ trì không được quyết định về đề nghị của chính cơ quan mình");
    }

    /** The Standing Committee or whom it empowered (domain: only a leader grants an extension). */
    void requireExtensionAuthority(String actor) {
        require(
                officers.isMember(actor, Groups.STANDING_COMMITTEE)
                        || officers.isMember(actor, Groups.EXTENSION_AUTHORITY),
                "Chỉ Ban Thường vụ Tỉnh ủy hoặc người được ủy quyền mới quyết định gia hạn");
    }

    boolean isOfStandingCommittee(String actor) {
        return officers.isMember(actor, Groups.STANDING_COMMITTEE);
    }

    boolean isOffice(String actor) {
        return officers.isMember(actor, Groups.OFFICE);
    }

    /** Who may hand on the amended words of the resolution itself. */
    void requireAdministrator(String actor) {
        require(
                officers.isMember(actor, Groups.ADMINISTRATORS),
                "Chỉ quản trị hệ thống mới cập nhật danh mục nhiệm vụ");
    }

    void requireOffice(String actor) {
        require(officers.isMember(actor, Groups.OFFICE), "Chỉ Văn phòng Tỉnh ủy mới thực hiện được việc này");
    }

    void requireGiver(String actor) {
        require(
                officers.isMember(actor, Groups.OFFICE) || officers.isMember(actor, Groups.STANDING_COMMITTEE),
                "Chỉ Văn phòng Tỉnh ủy hoặc Thường trực, Ban Thường vụ Tỉnh ủy mới giao được nhiệm vụ mới");
    }

    void requireStandingCommittee(String actor) {
        require(
                officers.isMember(actor, Groups.STANDING_COMMITTEE),
                "Chỉ Thường trực, Ban Thường vụ Tỉnh ủy mới thực hiện được việc này");
    }

    private static void require(boolean entitled, String message) {
        if (!entitled) {
            throw new NotEntitled(message);
        }
    }
}
