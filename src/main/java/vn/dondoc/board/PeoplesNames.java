package vn.dondoc.board;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.journal.Journal;

/** The names behind user ids. */
@Component
class PeoplesNames {

    private final Officers officers;

    PeoplesNames(Officers officers) {
        this.officers = officers;
    }

    /** For one page: asks for each person once. */
    Lookup lookup() {
        return new Lookup();
    }

    final class Lookup {

        private final Map<String, String> known = new HashMap<>();

        private Lookup() {
            known.put(Journal.SYSTEM, "Hệ thống");
        }

        /** The id itself where the account is gone; empty for null. */
        String of(@Nullable String userId) {
            return userId == null ? "" : known.computeIfAbsent(userId, this::find);
        }

        private String find(String userId) {
            return officers.find(userId).map(Officer::name).orElse(userId);
        }
    }
}
