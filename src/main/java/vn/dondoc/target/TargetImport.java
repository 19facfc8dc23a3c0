package vn.dondoc.target;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.catalogue.CatalogueTarget;
import vn.dondoc.catalogue.Resolution;
import vn.dondoc.catalogue.ResolutionFollowed;

/** Takes the targets of a resolution that is followed, once, in the transaction that takes the resolution. */
@Component
class TargetImport {

    private static final Pattern YEAR = Pattern.compile("(?iu)\\bnăm\\s+(\\d{4})\\b");
    private static final int OCTOBER = 10;

    private final TargetRows targets;

    TargetImport(TargetRows targets) {
        this.targets = targets;
    }

    @EventListener
    void take(ResolutionFollowed followed) {
        if (!targets.isEmpty(followed.resolutionId())) {
            return;
        }
        List<CatalogueTarget> rows = followed.catalogue().targets();
        int year = yearOf(followed.catalogue().resolution());
        for (int i = 0; i < rows.size(); i++) {
            targets.insert(followed.resolutionId(), rows.get(i), year, i);
        }
    }

    /**
     * The last year that the resolution's title names ("nhiệm vụ năm 2026"); without one the year of its issue, and from
     * October on the year after: a plan issued then is the next year's.
     */
    static int yearOf(Resolution resolution) {
        int issued = resolution.issuedOn().getYear();
        int named = 0;
        Matcher matcher = YEAR.matcher(resolution.title());
        while (matcher.find()) {
            named = Math.max(named, Integer.parseInt(matcher.group(1)));
        }
        if (named >= issued) {
            return named;
        }
        return resolution.issuedOn().getMonthValue() >= OCTOBER ? issued + 1 : issued;
    }
}
