package vn.dondoc.absence.process;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.absence.OpenWork;
import vn.dondoc.absence.WorkDesk;

@Component
class EngineWorkDesk implements WorkDesk {

    /** Ending an absence is for the person and the real leaders: who stands in cannot end what made them a stand-in. */
    private static final Set<String> NOT_MOVED = Set.of(AbsenceFacts.PROCESS);

    private final TaskService tasks;
    private final AuthorizationService authorizations;

    EngineWorkDesk(TaskService tasks, AuthorizationService authorizations) {
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    @Override
    public Optional<OpenWork> find(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).list().stream()
                .flatMap(this::shared)
                .findFirst();
    }

    @Override
    public List<OpenWork> assignedTo(Collection<String> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        return tasks.createTaskQuery().taskAssigneeIn(users.toArray(String[]::new)).list().stream()
                .flatMap(this::shared)
                .toList();
    }

    @Override
    public List<OpenWork> sharedBy(String group) {
        return tasks.createTaskQuery().taskCandidateGroup(group).includeAssignedTasks().list().stream()
                .flatMap(this::shared)
                .toList();
    }

    @Override
    public void assign(String taskId, @Nullable String user) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        String had = task.getAssignee();
        tasks.setAssignee(taskId, user);
        if (had != null && !had.equals(user)) {
            revoke(taskId, had);
        }
    }

    @Override
    public void addCandidate(String taskId, String user) {
        tasks.addCandidateUser(taskId, user);
    }

    @Override
    public void removeCandidate(String taskId, String user) {
        tasks.deleteCandidateUser(taskId, user);
        revoke(taskId, user);
    }

    /** The engine grants a task's people their rights on it and never takes them back. */
    private void revoke(String taskId, String user) {
        authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(taskId)
                .userIdIn(user)
                .list()
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
    }

    private Stream<OpenWork> shared(Task task) {
        List<String> groups = candidateGroups(tasks.getIdentityLinksForTask(task.getId()));
        if (groups.isEmpty() || isNotMoved(task.getProcessDefinitionId())) {
            return Stream.empty();
        }
        return Stream.of(new OpenWork(
                task.getId(),
                task.getAssignee(),
                groups,
                (Long) tasks.getVariable(task.getId(), "shareId"),
                code(tasks.getVariable(task.getId(), "directiveCode")),
                task.isSuspended()));
    }

    /** A process definition's id begins with its key. */
    static boolean isNotMoved(@Nullable String definitionId) {
        return definitionId == null || NOT_MOVED.contains(definitionId.split(":", 2)[0]);
    }

    static List<String> candidateGroups(Collection<? extends IdentityLink> links) {
        return links.stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .toList();
    }

    static String code(@Nullable Object variable) {
        return variable == null ? "" : variable.toString();
    }
}
