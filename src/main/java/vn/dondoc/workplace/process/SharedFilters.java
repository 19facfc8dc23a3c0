package vn.dondoc.workplace.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Groups;

/**
 * The filters that Tasklist opens with. Only the system and administrators write filters: their expressions are code (see
 * platform facts on JUEL in filters).
 */
@Component
class SharedFilters implements ApplicationRunner {

    private static final String ME = "${currentUser()}";
    private static final List<Map<String, String>> CARD = List.of(
            Map.of("name", "directiveCode", "label", "Nhiệm vụ"),
            Map.of("name", "agency", "label", "Cơ quan"),
            Map.of("name", "deadline", "label", "Thời hạn"));

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    SharedFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) {
        share(
                1,
                "Việc của tôi",
                "Việc giao đích danh cho tôi, và việc đang chờ người nhận mà tôi có quyền nhận",
                "#1d4f91",
                mine(),
                Set.of());
        share(2, "Việc của cơ quan tôi", "Mọi việc đang chờ cơ quan tôi", "#1d4f91", ours(), Set.of());
        share(3, "Sắp đến hạn", "Còn không quá 7 ngày", "#8a5a00", soon(), Set.of());
        share(4, "Quá hạn", "Đã qua thời hạn", "#a11212", late(), Set.of());
        share(
                5,
                "Chờ nghiệm thu",
                "Kết quả đã báo cáo, chờ nghiệm thu",
                "#2e6b34",
                ours().taskDefinitionKey("userTask_acceptResult"),
                Set.of(Groups.OFFICE, Groups.STANDING_COMMITTEE));
        share(
                6,
                "Xin ý kiến chỉ đạo",
                "Việc quá hạn đã báo cáo Ban Thường vụ Tỉnh ủy",
                "#8b1a1a",
                ours().taskDefinitionKey("userTask_giveInstruction"),
                Set.of(Groups.STANDING_COMMITTEE));
        share(
                7,
                "Chờ xác định thời hạn",
                "Mốc mà văn bản không nêu ngày",
                "#5c5c5c",
                ours().taskDefinitionKey("userTask_setDeadline"),
                Set.of(Groups.OFFICE));
        share(
                8,
                "Đề nghị gia hạn",
                "Đề nghị gia hạn chờ ý kiến hoặc quyết định",
                "#8a5a00",
                ours().taskDefinitionKeyIn("userTask_giveView", "userTask_decideExtension"),
                Set.of(Groups.OFFICE, Groups.STANDING_COMMITTEE, Groups.EXTENSION_AUTHORITY));
        share(
                9,
                "Báo cáo định kỳ",
                "Báo cáo của kỳ đánh giá và số liệu chỉ tiêu",
                "#2f5d62",
                ours().taskDefinitionKeyIn(
                                "userTask_reportReview",
                                "userTask_reportMeasurement",
                                "userTask_consolidateReview",
                                "userTask_concludeReview"),
                Set.of());
    }

    private TaskQuery query() {
        return tasks.createTaskQuery().active().orderByDueDate().asc();
    }

    private TaskQuery mine() {
        return query().or()
                .taskAssigneeExpression(ME)
                .taskCandidateUserExpression(ME)
                .endOr();
    }

    /** The engine counts the candidacies of a user's groups as the user's; beside them are those of a stand-in in person. */
    private TaskQuery ours() {
        return query().taskCandidateUserExpression(ME).includeAssignedTasks();
    }

    private TaskQuery soon() {
        return ours().dueAfterExpression("${now()}").dueBeforeExpression("${dateTime().plusDays(7).toDate()}");
    }

    private TaskQuery late() {
        return ours().dueBeforeExpression("${now()}");
    }

    /** @param readers groups that see the filter; empty for everyone */
    private void share(int order, String name, String description, String color, TaskQuery query, Set<String> readers) {
        Filter known = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (known != null) {
            // What an older release asked for: who sees the filter stays as an administrator has left it.
            known.setQuery(query);
            filters.saveFilter(known);
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query);
        filter.setProperties(Map.of(
                "priority", order,
                "description", description,
                "color", color,
                "refresh", true,
                "showUndefinedVariable", false,
                "variables", CARD));
        filters.saveFilter(filter);
        if (readers.isEmpty()) {
            grant(AUTH_TYPE_GLOBAL, ANY, filter);
        }
        readers.forEach(group -> grant(AUTH_TYPE_GRANT, group, filter));
    }

    private void grant(int type, String grantee, Filter filter) {
        Authorization authorization = authorizations.createNewAuthorization(type);
        if (type == AUTH_TYPE_GRANT) {
            authorization.setGroupId(grantee);
        }
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(filter.getId());
        authorization.addPermission(Permissions.READ);
        authorizations.saveAuthorization(authorization);
    }
}
