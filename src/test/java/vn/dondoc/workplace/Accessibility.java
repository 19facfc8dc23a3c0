package vn.dondoc.workplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a page owes everybody: WCAG 2.2 AA as far as axe can see it, and no sideways scrolling. */
public final class Accessibility {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String WIDER_THAN_ITS_WINDOW =
            "document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private Accessibility() {}

    /** @param name says in the failure which page, for whom and how wide */
    public static void check(Page page, String name) {
        List<String> violations = violations(new AxeBuilder(page));
        assertThat(violations).as(name).isEmpty();
        assertThat((Integer) page.evaluate(WIDER_THAN_ITS_WINDOW))
                .as(name + ": pixels wider than the window")
                .isLessThanOrEqualTo(0);
    }

    /** Of a page of which only this part is ours, as one inside Cockpit's frame. */
    public static void checkPart(Page page, String selector, String name) {
        assertThat(violations(new AxeBuilder(page).include(selector))).as(name).isEmpty();
    }

    /** In the page itself and without the long lists of what is right: those took most of the time. */
    private static List<String> violations(AxeBuilder axe) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return axe.options(options).setLegacyMode(true).withTags(WCAG).analyze().getViolations().stream()
                .map(Accessibility::described)
                .toList();
    }

    private static String described(Rule rule) {
        StringBuilder text = new StringBuilder("\n" + rule.getId() + ": " + rule.getHelp());
        rule.getNodes().forEach(node -> text.append("\n   ")
                .append(node.getHtml())
                .append("\n   ")
                .append(node.getFailureSummary()));
        return text.toString();
    }
}
