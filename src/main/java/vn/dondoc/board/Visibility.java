package vn.dondoc.board;

import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.CurrentUser;

/** Which directives the one who asks may see: all for those who supervise, else those of the own agency. */
@Component
class Visibility {

    private final CurrentUser user;
    private final JdbcClient jdbc;

    Visibility(CurrentUser user, JdbcClient jdbc) {
        this.user = user;
        this.jdbc = jdbc;
    }

    Predicate<DirectiveView> forCurrentUser() {
        if (user.seesEverything()) {
            return directive -> true;
        }
        var asked = jdbc.sql(
                        """
                select distinct d.code || '|' || c.agency
                from dondoc.coordination c join dondoc.share s on s.id = c.share_id
                join dondoc.directive d on d.id = s.directive_id""")
                .query(String.class)
                .list();
        return directive -> directive.shares().stream().anyMatch(share -> user.isIn(share.agency()))
                || asked.stream()
                        .map(pair -> pair.split("\\|"))
                        .anyMatch(pair -> pair[0].equals(directive.code()) && user.isIn(pair[1]));
    }
}
