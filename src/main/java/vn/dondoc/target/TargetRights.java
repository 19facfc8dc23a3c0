package vn.dondoc.target;

import org.springframework.stereotype.Component;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officers;
import vn.dondoc.form.NotEntitled;

/** Who gives a target's figures: the people of its lead agency; the Office may correct them too. */
@Component
class TargetRights {

    private final Officers officers;

    TargetRights(Officers officers) {
        this.officers = officers;
    }

    void requireLead(String actor, Target target) {
        if (!officers.isMember(actor, target.lead())) {
            throw new NotEntitled("Chỉ cán bộ của cơ quan chủ trì chỉ tiêu mới báo cáo được số liệu");
        }
    }

    boolean mayCorrect(String actor, Target target) {
        return officers.isMember(actor, target.lead()) || officers.isMember(actor, Groups.OFFICE);
    }

    void requireCorrector(String actor, Target target) {
        if (!mayCorrect(actor, target)) {
            throw new NotEntitled(
                    "Chỉ cán bộ của cơ quan chủ trì chỉ tiêu hoặc Văn phòng Tỉnh ủy mới đính chính được số liệu");
        }
    }
}
