package vn.dondoc.absence.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Date;
import java.util.List;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.absence.Absence;
import vn.dondoc.absence.Absences;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;

/** What the model's expressions read, under the name {@code absenceFacts}: facts only, nothing is changed. */
@Component
public class AbsenceFacts {

    static final String PROCESS = "absence";

    private final Absences absences;
    private final Officers officers;
    private final ObjectMapper json;

    AbsenceFacts(Absences absences, Officers officers, ObjectMapper json) {
        this.absences = absences;
        this.officers = officers;
        this.json = json;
    }

    private record Choice(String label, String value) {
        static Choice of(Officer officer) {
            return new Choice(officer.name(), officer.id());
        }
    }

    private record Choices(List<Choice> absentees, List<Choice> deputies) {}

    private record Sheet(String absentee, String deputy, String from, String to, String reason) {}

    /** Whom the initiator may name. */
    public SpinJsonNode choices(String initiator) {
        return spin(new Choices(
                absences.absentees(initiator).stream().map(Choice::of).toList(),
                absences.deputies(initiator).stream().map(Choice::of).toList()));
    }

    /** What was arranged, to be read. */
    public SpinJsonNode sheet(long absenceId) {
        Absence absence = absences.get(absenceId);
        return spin(new Sheet(
                nameOf(absence.user()),
                absence.deputy() == null ? "không có" : nameOf(absence.deputy()),
                VietnamTime.format(absence.from()),
                VietnamTime.format(absence.to()),
                absence.reason()));
    }

    public String absentee(long absenceId) {
        return absences.get(absenceId).user();
    }

    public List<String> leaders(long absenceId) {
        return absences.leaderGroupsOf(absentee(absenceId));
    }

    public String agencyName(String user) {
        return absences.agencyNameOf(user);
    }

    /** The first moment of the first day. */
    public Date begins(long absenceId) {
        return Date.from(VietnamTime.startOf(absences.get(absenceId).from()));
    }

    /** The last moment of the last day. */
    public Date ends(long absenceId) {
        return Date.from(VietnamTime.endOf(absences.get(absenceId).to()));
    }

    private String nameOf(@Nullable String user) {
        return user == null ? "" : officers.find(user).map(Officer::name).orElse(user);
    }

    private SpinJsonNode spin(Object sheet) {
        try {
            return Spin.JSON(json.writeValueAsString(sheet));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + sheet, e);
        }
    }
}
