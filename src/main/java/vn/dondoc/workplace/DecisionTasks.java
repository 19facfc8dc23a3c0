package vn.dondoc.workplace;

import java.util.Map;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;

/** The open task "Cho ý kiến chỉ đạo" of a decision, worked on with the rights of the one who is logged in. */
public interface DecisionTasks {

    /**
     * Claims the task and completes it, as Tasklist does with its form; both or nothing.
     *
     * @param fields of the form "giveInstructionForm"
     * @throws InvalidInput where the form has problems, the task is gone, or a colleague has taken it
     * @throws NotEntitled where the task is not for this person
     */
    void complete(long decisionId, String businessKey, Map<String, Object> fields);
}
