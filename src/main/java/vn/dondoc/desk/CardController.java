package vn.dondoc.desk;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the cards in Tasklist say today, for all that are on the screen at once. */
@RestController
@RequestMapping("/pages/desk")
class CardController {

    /** More than a page of Tasklist ever shows. */
    private static final int MOST = 200;

    private final DeskTasks tasks;
    private final TableRows tableRows;
    private final DaysLeft words;

    CardController(DeskTasks tasks, TableRows tableRows, DaysLeft words) {
        this.tasks = tasks;
        this.tableRows = tableRows;
        this.words = words;
    }

    @GetMapping("/cards")
    List<Card> cards(@RequestParam(name = "task", defaultValue = "") List<String> ids) {
        List<String> asked = ids.stream().distinct().limit(MOST).toList();
        return asked.isEmpty()
                ? List.of()
                : tasks.named(asked).stream().map(task -> Card.of(task, words)).toList();
    }
}
