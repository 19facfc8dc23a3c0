package vn.dondoc.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.directive.Confidentiality;
import vn.dondoc.form.PlainText;

/**
 * Keeps what a person has written in the form of a task in hand. Only that person reads it, and only while the task is in
 * that person's hands; it goes when the task ends or goes to somebody else.
 */
@Service
public class TaskDrafts {

    /** Bytes; the longest form, filled with long texts, takes a fifth of it. */
    static final int LARGEST = 64 * 1024;

    private final TaskDraftRows rows;
    private final DeskTasks tasks;
    private final Confidentiality confidentiality;
    private final CurrentUser user;
    private final VietnamTime time;
    private final ObjectMapper json;

    TaskDrafts(
            TaskDraftRows rows,
            DeskTasks tasks,
            Confidentiality confidentiality,
            CurrentUser user,
            VietnamTime time,
            ObjectMapper json) {
        this.rows = rows;
        this.tasks = tasks;
        this.confidentiality = confidentiality;
        this.user = user;
        this.time = time;
        this.json = json;
    }

    @Transactional(readOnly = true)
    Optional<TaskDraft> find(String task) {
        return tasks.mine(task).flatMap(mine -> rows.find(task, user.id()));
    }

    /**
     * @param known the version that the form was filled from, 0 for none; null to replace whatever there is
     * @throws TaskDraftRefused where the task is not in the person's hands, is confidential, or the draft is none, too large, or older
     *     than what has been saved elsewhere meanwhile
     */
    @Transactional
    TaskDraft save(String task, @Nullable Integer known, byte[] fields) {
        DeskTask mine = tasks.mine(task)
                .orElseThrow(
                        () -> new TaskDraftRefused(
                                HttpStatus.FORBIDDEN,
                                "Không lưu được nháp: công việc này không (còn) do đồng chí xử lý. Vui lòng chọn lại công việc trong danh sách."));
        if (confidentiality.covers(mine.businessKey())) {
            throw new TaskDraftRefused(
                    HttpStatus.CONFLICT,
                    "Nhiệm vụ mật: hệ thống không lưu nháp. Nội dung chỉ có trên màn hình này cho đến khi hoàn thành.");
        }
        String text = textOf(fields);
        Optional<TaskDraft> there = rows.find(task, user.id());
        if (known != null && known != there.map(TaskDraft::version).orElse(0)) {
            throw new TaskDraftRefused(
                    HttpStatus.PRECONDITION_FAILED,
                    "Bản nháp này đã được lưu từ một cửa sổ hoặc máy khác. Bấm “Lưu” để giữ nội dung trên màn hình này,"
                            + " hoặc mở lại công việc để lấy bản kia.");
        }
        rows.save(task, user.id(), text, time.now());
        return rows.find(task, user.id()).orElseThrow();
    }

    @Transactional
    void discard(String task) {
        rows.delete(task, user.id());
    }

    /** The task has ended, in whatever way. */
    @Transactional
    public void ended(String task) {
        rows.delete(task);
    }

    /** The task is in this person's hands now. A task given back waits for its group; the draft waits with it. */
    @Transactional
    public void givenTo(String task, String owner) {
        rows.deleteOfOthers(task, owner);
    }

    private String textOf(byte[] fields) {
        if (fields.length > LARGEST) {
            throw new TaskDraftRefused(
                    HttpStatus.PAYLOAD_TOO_LARGE,
                    "Không lưu được nháp: nội dung quá dài (hơn 64 KB). Vui lòng rút gọn, hoặc hoàn thành công việc.");
        }
        String text = new String(fields, StandardCharsets.UTF_8);
        try {
            // A zero character is JSON, and no text for the database.
            JsonNode draft = json.readTree(text);
            if (!draft.isObject() || !PlainText.isIn(draft)) {
                throw new TaskDraftRefused(
                        HttpStatus.BAD_REQUEST, "Không lưu được nháp: nội dung gửi lên không đúng dạng.");
            }
        } catch (JsonProcessingException e) {
            throw new TaskDraftRefused(
                    HttpStatus.BAD_REQUEST, "Không lưu được nháp: nội dung gửi lên không đúng dạng.");
        }
        return text;
    }
}
