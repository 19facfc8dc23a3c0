package vn.dondoc.board;

import java.util.stream.Collectors;
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
        return user.seesEverything()
                ? asked
                : asked.amongThoseOf(jdbc.sql("select code from dondoc.agency").query(String.class).list().stream()
                        .filter(user::isIn)
                        .collect(Collectors.toSet()));
    }
}
