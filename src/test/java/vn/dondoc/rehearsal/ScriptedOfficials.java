package vn.dondoc.rehearsal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Officials who do their work by the same user tasks and forms' fields as people do in Tasklist. */
@Component
@Profile("rehearsal")
public class ScriptedOfficials {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;

    ScriptedOfficials(TaskService tasks, RuntimeService runtime, IdentityService identity) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
    }

    /** Acts as the user: with their groups and under their authorizations. */
    public <T> T as(String user, Supplier<T> action) {
        List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(user, groups);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** The open task of a directive's share; fails where there is not exactly one. */
    public Task task(String code, String agency, String key) {
        List<Task> found = tasks(code, agency, key);
        if (found.size() != 1) {
            throw new IllegalStateException("%d tasks %s of %s, %s".formatted(found.size(), key, code, agency));
        }
        return found.get(0);
    }

    public List<Task> tasks(String code, String agency, String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey("05-NQ/TU:" + code)
                .taskDefinitionKey(key)
                .taskVariableValueEquals("agency", nameOf(agency))
                .list();
    }

    public void complete(Task task, String user, Map<String, Object> fields) {
        as(user, () -> {
            tasks.complete(task.getId(), fields);
            return null;
        });
    }

    /** Tiếp nhận, phân công by the agency's leader to its officer. */
    public void receive(String code, String agency) {
        receive(code, agency, List.of(), "");
    }

    /** @param coordinators codes of the agencies that are asked the question */
    public void receive(String code, String agency, List<String> coordinators, String question) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("officer", agency + ".canbo");
        fields.put("product", "Văn bản, công trình theo kế hoạch");
        fields.put("coordinators", Spin.JSON(coordinators));
        fields.put("coordinationQuestion", question);
        complete(task(code, agency, "userTask_receiveDirective"), agency + ".lanhdao", fields);
    }

    public void reportProgress(String code, String agency, int percent) {
        complete(
                task(code, agency, "userTask_reportResult"),
                agency + ".canbo",
                Map.of("reportKind", "progress", "percent", percent, "done", "Đã làm được một phần"));
    }

    /** Báo cáo kết quả with evidence of the day. */
    public void submitResult(String code, String agency, LocalDate evidenceOf) {
        complete(task(code, agency, "userTask_reportResult"), agency + ".canbo", result(evidenceOf));
    }

    public static Map<String, Object> result(LocalDate evidenceOf) {
        return Variables.createVariables()
                .putValue("reportKind", "result")
                .putValue("result", "Đã hoàn thành theo yêu cầu")
                .putValue("evidenceNumber", "12-BC/ĐU")
                .putValue("evidenceDate", evidenceOf.toString())
                .putValue("evidenceSubject", "Báo cáo kết quả thực hiện")
                .putValue("evidenceIssuer", "Cơ quan chủ trì");
    }

    public void requestExtension(String code, String agency, LocalDate until) {
        complete(
                task(code, agency, "userTask_reportResult"),
                agency + ".canbo",
                Map.of(
                        "reportKind", "extension",
                        "extensionUntil", until.toString(),
                        "extensionReason", "Chờ hướng dẫn của Trung ương",
                        "extensionDocument", "15-TTr/ĐU"));
    }

    /** Begins "Ban hành ý kiến chỉ đạo" in Tasklist and completes its task; fields as in the form. */
    public void instruct(String code, String user, Map<String, Object> fields) {
        complete(beginInstruction(code, user), user, fields);
    }

    public Task beginInstruction(String code, String user) {
        String instance = as(user, () -> runtime.startProcessInstanceByKey(
                        "giveInstruction", Map.of("code", code, "resolutionNumber", ""))
                .getId());
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    public void accept(String code, String agency, String acceptor) {
        complete(
                task(code, agency, "userTask_acceptResult"),
                acceptor,
                Map.of("conclusion", "accepted", "grade", "good", "remark", ""));
    }

    public void giveBack(String code, String agency, String acceptor, String reason) {
        complete(
                task(code, agency, "userTask_acceptResult"),
                acceptor,
                Map.of("conclusion", "returned", "reason", reason));
    }

    /** An agency's group bears its name. */
    private String nameOf(String agency) {
        return identity.createGroupQuery().groupId(agency).singleResult().getName();
    }
}
