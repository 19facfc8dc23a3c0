package vn.dondoc.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.dondoc.catalogue.Mandate;
import vn.dondoc.directive.FollowedMandate;
import vn.dondoc.directive.MandateWords;
import vn.dondoc.intake.Difference.MandateReworded;

/** What an amended catalogue changes in the mandates that do not run; those that run are compared as directives are. */
final class MandateDiff {

    private MandateDiff() {}

    static List<MandateReworded> between(List<FollowedMandate> followed, List<Mandate> amended) {
        Map<String, String> before = new LinkedHashMap<>();
        followed.stream()
                .filter(mandate -> !mandate.given())
                .forEach(mandate -> before.put(mandate.code(), words(mandate)));
        List<MandateReworded> differences = new ArrayList<>();
        for (Mandate mandate : amended) {
            String was = before.remove(mandate.code());
            if (mandate.asDirective().isPresent()) {
                continue;
            }
            String became = words(mandate);
            if (!became.equals(was)
                    && followed.stream()
                            .noneMatch(known -> known.given() && known.code().equals(mandate.code()))) {
                differences.add(new MandateReworded(mandate.code(), was == null ? "" : was, became));
            }
        }
        before.forEach((code, was) -> differences.add(new MandateReworded(code, was, "")));
        return differences;
    }

    private static String words(FollowedMandate mandate) {
        return words(mandate.title(), mandate.leads(), mandate.coordinating(), mandate.deadline(), mandate.rhythm());
    }

    private static String words(Mandate mandate) {
        return words(
                mandate.title(),
                mandate.leads().words(),
                mandate.coordinating(),
                mandate.deadline(),
                mandate.rhythm().name().toLowerCase(Locale.ROOT));
    }

    private static String words(
            String title, List<String> leads, List<String> coordinating, String deadline, String rhythm) {
        return "%s (thực hiện: %s%s%s; %s)"
                .formatted(
                        title,
                        String.join("; ", leads),
                        coordinating.isEmpty() ? "" : "; phối hợp: " + String.join("; ", coordinating),
                        deadline.isEmpty() ? "" : "; thời hạn: " + deadline,
                        MandateWords.rhythm(rhythm));
    }
}
