package vn.dondoc.board;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.board.DossierTab.Files;
import vn.dondoc.board.DossierView.Entry;
import vn.dondoc.directive.Readership;
import vn.dondoc.evidence.FileDesk;
import vn.dondoc.evidence.UploadLimits;

/** The dossier beside a task, for Tasklist and Cockpit: one read, the same that the dossier's page shows. */
@RestController
@Tag(name = "Nhiệm vụ")
class DossierTabController {

    private static final String NO_DIRECTIVE =
            "Công việc này không thuộc nhiệm vụ nào của nghị quyết (ví dụ: đăng ký vắng mặt, số liệu chỉ tiêu, tổng hợp và kết luận"
                    + " kỳ đánh giá), nên không có hồ sơ nhiệm vụ.";
    private static final String HIDDEN = "Không có hồ sơ này, hoặc đồng chí không thuộc cơ quan được xem hồ sơ.";

    private final TaskSubjects tasks;
    private final Dossiers dossiers;
    private final Readership readership;
    private final FileDesk files;
    private final UploadLimits limits;

    DossierTabController(
            TaskSubjects tasks, Dossiers dossiers, Readership readership, FileDesk files, UploadLimits limits) {
        this.tasks = tasks;
        this.dossiers = dossiers;
        this.readership = readership;
        this.files = files;
        this.limits = limits;
    }

    @GetMapping("/api/tasks/{taskId}/dossier")
    @Operation(
            summary =
                    "Hồ sơ của nhiệm vụ mà một công việc trong Tasklist thuộc về; nêu rõ khi không thuộc nhiệm vụ nào")
    @Transactional(readOnly = true)
    public DossierTab ofTask(@PathVariable String taskId) {
        return ofKey(keyOf(taskId));
    }

    @GetMapping("/api/tasks/{taskId}/files")
    @Operation(summary = "Số tệp trong hồ sơ của nhiệm vụ mà một công việc trong Tasklist thuộc về")
    @Transactional(readOnly = true)
    public Files filesOfTask(@PathVariable String taskId) {
        return readership
                .directiveOf(keyOf(taskId))
                .map(id -> new Files(files.countIn(id), !files.placesIn(id).isEmpty()))
                .orElse(new Files(null, false));
    }

    @GetMapping("/api/dossier")
    @Operation(summary = "Hồ sơ của một nhiệm vụ theo mã đầy đủ")
    @Transactional(readOnly = true)
    public DossierTab ofKey(
            @Parameter(description = "Số nghị quyết và mã nhiệm vụ", example = "05-NQ/TU:3.4.12") @RequestParam("of")
                    String key) {
        Optional<Long> id = readership.directiveOf(key);
        if (id.isEmpty()) {
            return none(NO_DIRECTIVE);
        }
        return dossiers.named(key).map(entry -> tab(id.get(), entry)).orElseGet(() -> none(HIDDEN));
    }

    private DossierTab tab(long directiveId, Entry entry) {
        return new DossierTab(
                null,
                dossiers.find(entry.slug(), entry.code()).orElseThrow(),
                entry.path(),
                files.placesIn(directiveId),
                files.removableIn(directiveId),
                limits);
    }

    private DossierTab none(String note) {
        return new DossierTab(note, null, null, List.of(), List.of(), limits);
    }

    private String keyOf(String taskId) {
        return tasks.businessKeyOf(taskId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có công việc này"));
    }
}
