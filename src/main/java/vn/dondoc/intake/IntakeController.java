package vn.dondoc.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.dondoc.agency.CurrentUser;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.catalogue.Catalogue;
import vn.dondoc.catalogue.CatalogueWorkbook;
import vn.dondoc.catalogue.UploadedFile;
import vn.dondoc.directive.FollowedResolutions;
import vn.dondoc.form.InvalidInput;
import vn.dondoc.form.NotEntitled;
import vn.dondoc.intake.CatalogueIntake.Finding;
import vn.dondoc.intake.IntakeRows.Intake;

/** The page on which an administrator brings a catalogue into the system. */
@Controller
@RequestMapping("/pages/catalogue")
class IntakeController {

    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LONGEST_NAME = 255;
    private static final int SHOWN = 20;
    private static final long LARGEST = 10L << 20;

    private final CatalogueIntake intake;
    private final ProvinceCheck province;
    private final FollowedResolutions resolutions;
    private final Officers officers;
    private final CurrentUser user;
    private final VietnamTime time;

    IntakeController(
            CatalogueIntake intake,
            ProvinceCheck province,
            FollowedResolutions resolutions,
            Officers officers,
            CurrentUser user,
            VietnamTime time) {
        this.intake = intake;
        this.province = province;
        this.resolutions = resolutions;
        this.officers = officers;
        this.user = user;
        this.time = time;
    }

    /**
     * An upload as the list shows it.
     *
     * @param result what became of it, Vietnamese
     */
    record Line(long id, String files, String at, String by, String result) {}

    @ModelAttribute
    void requireAdministrator() {
        if (!user.isIn(Groups.ADMINISTRATORS)) {
            throw new NotEntitled("Chỉ quản trị viên hệ thống mới được nhập danh mục nhiệm vụ");
        }
    }

    @GetMapping
    String start(Model model) {
        model.addAttribute("resolutions", resolutions.all());
        model.addAttribute(
                "lines", intake.latest(SHOWN).stream().map(this::line).toList());
        return "page/catalogue";
    }

    @PostMapping
    String upload(@RequestParam("files") List<MultipartFile> files) throws IOException {
        if (files.stream().mapToLong(MultipartFile::getSize).sum() > LARGEST) {
            throw new MultipartException("A catalogue of more than %d bytes".formatted(LARGEST));
        }
        List<UploadedFile> kept = new ArrayList<>();
        for (MultipartFile file : files) {
            if (!file.isEmpty()) {
                kept.add(new UploadedFile(nameOf(file), file.getBytes()));
            }
        }
        return "redirect:/pages/catalogue/" + intake.keep(kept, user.id());
    }

    /** Without what no database can keep; of a long one the end, which says what kind it is. */
    private static String nameOf(MultipartFile file) {
        String given = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        String name = given.replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    @GetMapping("/{id:\\d{1,18}}")
    String check(@PathVariable long id, Model model) {
        Intake kept = existing(id);
        model.addAttribute("line", line(kept));
        model.addAttribute("sha256", kept.sha256());
        if (kept.outcome() != null) {
            return "page/catalogue-taken";
        }
        return show(intake.check(id), model);
    }

    private String show(Finding finding, Model model) {
        if (finding instanceof Finding.Refused refused) {
            model.addAttribute("errors", refused.errors());
            return "page/catalogue-errors";
        }
        if (finding instanceof Finding.Amending amending) {
            model.addAttribute("catalogue", amending.catalogue());
            model.addAttribute("diff", amending.diff());
            return "page/catalogue-amendment";
        }
        Catalogue catalogue = ((Finding.Ready) finding).catalogue();
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("preview", Preview.of(catalogue, time.today()));
        model.addAttribute("warnings", province.warnings(catalogue));
        return "page/catalogue-preview";
    }

    private Intake existing(long id) {
        return intake.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/{id:\\d{1,18}}/import")
    String take(@PathVariable long id) {
        existing(id);
        intake.take(id, user.id());
        return "redirect:/pages/catalogue/" + id;
    }

    @PostMapping("/{id:\\d{1,18}}/apply")
    String apply(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String documentNumber,
            @RequestParam(defaultValue = "") String documentDate,
            Model model,
            HttpServletResponse response) {
        existing(id);
        try {
            intake.apply(id, new AmendingDocument(documentNumber, documentDate), user.id());
            return "redirect:/pages/catalogue/" + id;
        } catch (InvalidInput invalid) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("problems", invalid.problems());
            model.addAttribute("documentNumber", documentNumber);
            model.addAttribute("documentDate", documentDate);
            return check(id, model);
        }
    }

    @GetMapping("/mau-danh-muc.xlsx")
    ResponseEntity<byte[]> template() {
        return workbook("mau-danh-muc.xlsx", CatalogueWorkbook.template());
    }

    @GetMapping("/vi-du-05-nq-tu.xlsx")
    ResponseEntity<byte[]> example() {
        return workbook(
                "vi-du-05-nq-tu.xlsx", CatalogueWorkbook.filled(new ClassPathResource("resolutions/05-nq-tu/")));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String refuse(NotEntitled refusal, Model model) {
        model.addAttribute("message", refusal.getMessage());
        return "page/refused";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.PAYLOAD_TOO_LARGE)
    String refuse(MultipartException tooLarge, Model model) {
        model.addAttribute("message", "Không nhận được tệp: mỗi lần gửi không quá 10 MB");
        return "page/refused";
    }

    private Line line(Intake kept) {
        String by = officers.find(kept.uploadedBy()).map(Officer::name).orElse(kept.uploadedBy());
        return new Line(
                kept.id(),
                kept.names().isEmpty() ? "không có tệp" : String.join(", ", kept.names()),
                VietnamTime.format(kept.uploadedAt()),
                by,
                result(kept));
    }

    private static String result(Intake kept) {
        if (kept.outcome() == null || kept.decidedAt() == null) {
            return "Chưa nhập";
        }
        return "%s văn bản số %s lúc %s"
                .formatted(
                        kept.outcome().equals("imported") ? "Đã nhập" : "Đã áp dụng sửa đổi",
                        kept.resolution(),
                        VietnamTime.format(kept.decidedAt()));
    }

    private static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
