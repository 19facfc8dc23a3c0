package vn.dondoc.desk;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search for machines, with HTTP Basic, and for Tasklist, with its session. */
@RestController
class SearchController {

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    /** Nothing is found for an empty question. */
    @Operation(
            summary =
                    "Tìm nhiệm vụ và việc đang mở theo mã, nội dung, cơ quan, sản phẩm; có dấu hay không dấu đều được")
    @GetMapping({"/api/search", "/pages/desk/search"})
    Search.Answer search(@RequestParam(defaultValue = "") String q) {
        return search.of(q);
    }
}
