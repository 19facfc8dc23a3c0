package vn.dondoc.workplace.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.form.InvalidInput;

/** What the engine says where another was quicker between the look at the task and the step: too short a moment to meet in a story. */
class OvertakenDecisionTest {

    private final TaskService tasks = mock();
    private final Officers officers = mock();
    private final CurrentUser user = mock();
    private final EngineDecisionTasks decisions = new EngineDecisionTasks(tasks, user, officers);

    @BeforeEach
    void oneFreeTask() {
        Task task = mock();
        when(task.getId()).thenReturn("t");
        TaskQuery query = mock(RETURNS_SELF);
        doReturn(List.of(task)).when(query).list();
        when(tasks.createTaskQuery()).thenReturn(query);
        when(user.id()).thenReturn("thuongtruc");
    }

    @Test
    void completedByAnotherBeforeTheClaim() {
        doThrow(new NullValueException("Cannot find task with id t"))
                .when(tasks)
                .claim("t", "thuongtruc");

        assertThatThrownBy(this::decide).isInstanceOf(InvalidInput.class).hasMessageContaining("không còn chờ");
    }

    @Test
    void claimedByAnotherBeforeTheClaim() {
        doThrow(new TaskAlreadyClaimedException("t", "phutrach.dang"))
                .when(tasks)
                .claim("t", "thuongtruc");
        Officer officer = mock();
        when(officer.name()).thenReturn("Nguyễn Thị Ánh");
        when(officers.find("phutrach.dang")).thenReturn(Optional.of(officer));

        assertThatThrownBy(this::decide)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Nguyễn Thị Ánh đã nhận xử lý");
    }

    @Test
    void completedByAnotherAtTheSameMoment() {
        doThrow(new OptimisticLockingException("updated by another transaction"))
                .when(tasks)
                .complete(any(), any());

        assertThatThrownBy(this::decide).isInstanceOf(OptimisticLockingFailureException.class);
    }

    private void decide() {
        decisions.complete(1, "05-NQ/TU:1.8", Map.of());
    }
}
