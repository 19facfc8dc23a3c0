package vn.dondoc.board;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.rehearsal.ScriptedOfficials;
import vn.dondoc.rehearsal.TimeMachine;

/** What happens before the board is looked at. */
record BoardStory(TimeMachine machine, ScriptedOfficials officials, JdbcClient jdbc) {

    static final String SECRET = "Kế hoạch THUYTIEN";
    static final String FORMULA = "=HYPERLINK(\"http://noi-khac.example\")";

    /** 1.1 is done, 1.13 was sent back, 1.12 waits for acceptance; of the rest, what was due in December is late. */
    void untilJanuary() {
        machine.runDue();
        result("1.1", "vptu");
        officials.accept("1.1", "vptu", "thuongtruc");
        result("1.13", "btc");
        officials.giveBack("1.13", "btc", "vptu.theodoi", "Chưa đủ hồ sơ");
        result("1.12", "btc");
        machine.moveTo(
                LocalDate.of(2026, 1, 12).atTime(8, 0).atZone(VietnamTime.ZONE).toInstant());
        jdbc.sql("update dondoc.directive set title = :title where code = '1.2'")
                .param("title", FORMULA)
                .update();
        confidential();
    }

    private void result(String code, String agency) {
        officials.receive(code, agency);
        officials.submitResult(code, agency, LocalDate.of(2025, 12, 15));
    }

    /** 6.5, as the import leaves a row that is marked "mật", and late; what its officers typed stands with the share. */
    private void confidential() {
        jdbc.sql(
                        """
                update dondoc.directive set confidential = true, title = 'Nhiệm vụ mật', leads = '{}', coordinating = '{}',
                  coordinators = '{}', deadline_text = '(mật)', note = '' where code = '6.5'""")
                .update();
        jdbc.sql(
                        """
                update dondoc.share set product = :secret, officer = 'btc.canbo'
                where directive_id = (select id from dondoc.directive where code = '6.5')""")
                .param("secret", SECRET)
                .update();
        jdbc.sql(
                        """
                update dondoc.milestone set due_on = '2025-12-31' where share_id in
                  (select s.id from dondoc.share s join dondoc.directive d on d.id = s.directive_id where d.code = '6.5')""")
                .update();
    }
}
