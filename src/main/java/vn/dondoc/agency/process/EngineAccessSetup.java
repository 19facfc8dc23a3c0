package vn.dondoc.agency.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.AccessSetup;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.Groups;

/**
 * Rights in the engine. An officer needs none on tasks: being a candidate gives READ and TASK_WORK on just that task (see
 * {@code default-user-permission-name-for-task}).
 */
@Component
class EngineAccessSetup implements AccessSetup {

    /** The engine's own word for a group that a person made. */
    private static final String GROUP_TYPE = "WORKFLOW";

    /** Who may do what in them is checked where it is done: a leader's deputy is in no group of leaders. */
    private static final List<String> STARTED_BY_OFFICERS = List.of("absence", "handover");

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    EngineAccessSetup(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    @Override
    public void prepare(List<Agency> agencies) {
        agencies.stream().filter(agency -> agency.kind() == AgencyKind.AGENCY).forEach(this::agencyGroups);
        functionGroups();
        everyone();
        if (identity.isReadOnly()) {
            administrators();
        }
        List.of(Groups.OFFICE, Groups.OFFICE_CHIEF, Groups.STANDING_COMMITTEE, Groups.INSPECTION_COMMITTEE)
                .forEach(this::supervisors);
        List.of(Groups.OFFICE, Groups.STANDING_COMMITTEE).forEach(group -> {
            mayBegin(group, "giveInstruction");
            mayBegin(group, "newDirective");
        });
    }

    /** Lets the group begin a process in Tasklist: this one, and no other. */
    private void mayBegin(String group, String process) {
        grant(AUTH_TYPE_GRANT, group, Resources.PROCESS_DEFINITION, process, Permissions.CREATE_INSTANCE);
        grant(AUTH_TYPE_GRANT, group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }

    private void agencyGroups(Agency agency) {
        group(agency.code(), agency.name());
        group(Groups.leadersOf(agency.code()), "Lãnh đạo " + agency.name());
        group(Groups.overseersOf(agency.code()), "Lãnh đạo tỉnh phụ trách " + agency.name());
    }

    private void functionGroups() {
        group(Groups.OFFICE, "Bộ phận theo dõi, nghiệm thu (Văn phòng Tỉnh ủy)");
        group(Groups.OFFICE_CHIEF, "Lãnh đạo Văn phòng Tỉnh ủy theo dõi nghị quyết");
        group(Groups.STANDING_COMMITTEE, "Thường trực, Ban Thường vụ Tỉnh ủy");
        group(Groups.EXTENSION_AUTHORITY, "Người được Ban Thường vụ Tỉnh ủy ủy quyền quyết định gia hạn");
        group(Groups.EXECUTIVE_COMMITTEE, "Ủy viên Ban Chấp hành Đảng bộ tỉnh");
        group(Groups.INSPECTION_COMMITTEE, "Bộ phận giám sát (Ủy ban Kiểm tra Tỉnh ủy)");
    }

    private void everyone() {
        grant(AUTH_TYPE_GLOBAL, ANY, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(AUTH_TYPE_GLOBAL, ANY, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        // The models are no secret; what runs on them is.
        grant(AUTH_TYPE_GLOBAL, ANY, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        // To start one takes this and CREATE_INSTANCE on the model: only what is named here starts by a person's hand.
        grant(AUTH_TYPE_GLOBAL, ANY, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        STARTED_BY_OFFICERS.forEach(model ->
                grant(AUTH_TYPE_GLOBAL, ANY, Resources.PROCESS_DEFINITION, model, Permissions.CREATE_INSTANCE));
    }

    private void supervisors(String group) {
        grant(AUTH_TYPE_GRANT, group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                AUTH_TYPE_GRANT,
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                Permissions.READ,
                Permissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        grant(AUTH_TYPE_GRANT, group, Resources.DECISION_DEFINITION, ANY, Permissions.READ);
        grant(AUTH_TYPE_GRANT, group, Resources.USER, ANY, Permissions.READ);
        grant(AUTH_TYPE_GRANT, group, Resources.GROUP, ANY, Permissions.READ);
    }

    /** The engine does this itself with the administrator that it makes, which it cannot where people come from a directory. */
    private void administrators() {
        for (Resource resource : Resources.values()) {
            grant(AUTH_TYPE_GRANT, Groups.ADMINISTRATORS, resource, ANY, Permissions.ALL);
        }
    }

    /** A directory has the groups that it has. */
    private void group(String id, String name) {
        if (!identity.isReadOnly() && identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(GROUP_TYPE);
            identity.saveGroup(group);
        }
    }

    private void grant(int type, String grantee, Resource resource, String resourceId, Permission... permissions) {
        if (isGranted(type, grantee, resource, resourceId)) {
            return;
        }
        Authorization authorization = authorizations.createNewAuthorization(type);
        if (type == AUTH_TYPE_GRANT) {
            authorization.setGroupId(grantee);
        }
        authorization.setResource(resource);
        authorization.setResourceId(resourceId);
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }

    private boolean isGranted(int type, String grantee, Resource resource, String resourceId) {
        var query = authorizations
                .createAuthorizationQuery()
                .authorizationType(type)
                .resourceType(resource)
                .resourceId(resourceId);
        return (type == AUTH_TYPE_GRANT ? query.groupIdIn(grantee) : query).count() > 0;
    }
}
