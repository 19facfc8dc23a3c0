package vn.dondoc.board;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.CurrentUser;

/** Which directives the one who asks may see: all for those who supervise, else what the own agency leads or was asked about. */
@Component
class Visibility {

    private final CurrentUser user;
    private final JdbcClient jdbc;

    Visibility(CurrentUser user, JdbcClient jdbc) {
        this.user = user;
        this.jdbc = jdbc;
    }

    /** Of what is asked, that which the one who asks may see. */
    DirectivesAsked narrow(DirectivesAsked asked) {
        Set<String> agencies = agencies();
        return agencies == null ? asked : asked.amongThoseOf(agencies);
    }

    /** Codes of the agencies whose directives the one who asks may see; null for all. */
    @Nullable
    Set<String> agencies() {
        return user.seesEverything()
                ? null
                : jdbc.sql("select code from dondoc.agency").query(String.class).list().stream()
                        .filter(user::isIn)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
