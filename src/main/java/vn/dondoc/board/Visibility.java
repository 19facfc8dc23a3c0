package vn.dondoc.board;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        Map<String, Set<String>> asked = askedToCoordinate();
        return directive -> directive.shares().stream().anyMatch(share -> user.isIn(share.agency()))
                || asked.getOrDefault(directive.resolution() + ":" + directive.code(), Set.of()).stream()
                        .anyMatch(user::isIn);
    }

    /** Business key of a directive to the agencies that were asked to coordinate. */
    private Map<String, Set<String>> askedToCoordinate() {
        return jdbc
                .sql(
                        """
                select distinct r.number || ':' || d.code business_key, c.agency
                from dondoc.coordination c join dondoc.share s on s.id = c.share_id
                join dondoc.directive d on d.id = s.directive_id join dondoc.resolution r on r.id = d.resolution_id""")
                .query((row, n) -> Map.entry(row.getString("business_key"), row.getString("agency")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }
}
