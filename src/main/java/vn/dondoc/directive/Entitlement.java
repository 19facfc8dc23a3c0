package vn.dondoc.directive;

import org.springframework.stereotype.Component;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officers;

/** Who may do what. Checked again where the work is done, whatever the engine's authorizations say. */
@Component
class Entitlement {

    private final Officers officers;

    Entitlement(Officers officers) {
        this.officers = officers;
    }

    void requireMember(String actor, String agency) {
        require(officers.isMember(actor, agency), "Chỉ cán bộ của cơ quan được giao mới thực hiện được việc này");
    }

    void requireLeader(String actor, String agency) {
        require(
                officers.isMember(actor, Groups.leadersOf(agency)),
                "Chỉ lãnh đạo cơ quan được giao mới thực hiện được việc này");
    }

    /** The group that accepts a share's results: the Office; for its own directives, the Standing Committee. */
    String acceptorsOf(String leadAgency, String officeAgency) {
        return leadAgency.equals(officeAgency) ? Groups.STANDING_COMMITTEE : Groups.OFFICE;
    }

    /** Never by someone of the lead agency (domain: acceptance never by the owner). */
    void requireAcceptor(String actor, String leadAgency, String officeAgency) {
        require(
                !officers.isMember(actor, leadAgency),
                "Người của cơ quan chủ trì không được nghiệm thu kết quả của chính cơ quan mình");
        require(
                officers.isMember(actor, acceptorsOf(leadAgency, officeAgency)),
                "Chỉ người có thẩm quyền nghiệm thu mới thực hiện được việc này");
    }

    void requireOffice(String actor) {
        require(officers.isMember(actor, Groups.OFFICE), "Chỉ Văn phòng Tỉnh ủy mới thực hiện được việc này");
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
