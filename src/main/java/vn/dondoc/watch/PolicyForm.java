package vn.dondoc.watch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/**
 * The fields of the policy's form. Each row has a number, listed in the fields {@code row}; its fields are named
 * {@code label.3}. A missing field reads as empty: the check says so.
 */
record PolicyForm(MultiValueMap<String, String> fields) {

    PolicyDraft draft() {
        Map<DeadlineKind, String> leadTimes = new EnumMap<>(DeadlineKind.class);
        for (DeadlineKind kind : DeadlineKind.values()) {
            leadTimes.put(kind, value("leadTime." + kind.word()));
        }
        return new PolicyDraft(
                all("row").stream().map(this::row).toList(), leadTimes, value("appliesFrom"), value("reason"));
    }

    /** Id of the version that was the newest when the proposal was shown; -1, which none has, where it is missing. */
    long newest() {
        return Optional.of(value("newest"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(-1L);
    }

    private PolicyDraft.Row row(String n) {
        return new PolicyDraft.Row(
                value("kind." + n),
                value("level." + n),
                value("workingDays." + n),
                value("label." + n),
                value("urgency." + n),
                all("audience." + n),
                fields.containsKey("decision." + n));
    }

    private String value(String name) {
        return Optional.ofNullable(fields.getFirst(name)).map(String::strip).orElse("");
    }

    private List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
