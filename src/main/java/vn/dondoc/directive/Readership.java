package vn.dondoc.directive;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.dondoc.agency.CurrentUser;

/** Whether the one who asks may see a single directive: all for those who supervise, else those at which one's agency works. */
@Service
public class Readership {

    private final ConfidentialRows rows;
    private final Confidentiality confidentiality;
    private final CurrentUser user;
    private final JdbcClient jdbc;

    Readership(ConfidentialRows rows, Confidentiality confidentiality, CurrentUser user, JdbcClient jdbc) {
        this.rows = rows;
        this.confidentiality = confidentiality;
        this.user = user;
        this.jdbc = jdbc;
    }

    /** Its code, days and state; of one that is not confidential, everything. */
    public boolean maySee(long directiveId) {
        return user.seesEverything()
                || rows.agenciesAtWork(directiveId).stream().anyMatch(user::isIn);
    }

    /** Its contents too. */
    public boolean mayRead(long directiveId) {
        return maySee(directiveId)
                && (takesFiles(directiveId)
                        || confidentiality.contentForCurrentUser(directiveId).isPresent());
    }

    /** No file about a confidential directive comes into the system (Luật Bảo vệ bí mật nhà nước). */
    public boolean takesFiles(long directiveId) {
        return jdbc.sql("select not confidential from dondoc.directive where id = :id")
                .param("id", directiveId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** @param businessKey e.g. 05-NQ/TU:3.4.12 */
    public Optional<Long> directiveOf(String businessKey) {
        return jdbc.sql(
                        """
                select d.id from dondoc.directive d join dondoc.resolution r on r.id = d.resolution_id
                where r.number || ':' || d.code = :businessKey""")
                .param("businessKey", businessKey)
                .query(Long.class)
                .optional();
    }
}
