package vn.dondoc.absence;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;

/** Who is there today for someone who is away. Nobody stands in for work of a body to which they do not belong. */
@Service
public class Deputies {

    private final AbsenceRows rows;
    private final Officers officers;
    private final VietnamTime time;

    Deputies(AbsenceRows rows, Officers officers, VietnamTime time) {
        this.rows = rows;
        this.officers = officers;
        this.time = time;
    }

    /**
     * Who does the group's work in the person's place today: the person, where not away; else the deputy, or the deputy's
     * deputy. Empty where that is nobody who may: the work then is the whole group's.
     */
    public Optional<String> actingFor(String user, String group) {
        return actingFor(user, List.of(group));
    }

    /** The same for work that several groups may do. */
    Optional<String> actingFor(String user, List<String> groups) {
        Map<String, Optional<String>> away = away();
        if (!away.containsKey(user)) {
            return Optional.of(user);
        }
        return DeputyChain.endOf(user, away).filter(person -> groups.stream().anyMatch(group -> mayDo(person, group)));
    }

    /** Whether the user stands in today for a leader of the agency who is away. */
    public boolean actsForLeader(String user, String agency) {
        return standInsOf(Groups.leadersOf(agency)).contains(user);
    }

    /** The people of a group, and where all of them are away those who stand in: nothing is said to absent people only. */
    public List<Officer> reach(String group) {
        Map<String, Optional<String>> away = away();
        List<Officer> people = officers.inGroup(group);
        if (people.stream().anyMatch(person -> !away.containsKey(person.id()))) {
            return people;
        }
        return Stream.concat(people.stream(), standIns(people, group, away)).toList();
    }

    /** Those who are away today. */
    Set<String> absentees() {
        return away().keySet();
    }

    /** Who stands in for members of a group of leaders, or the like, without being one of them. */
    Set<String> standInsOf(String group) {
        Map<String, Optional<String>> away = away();
        if (away.isEmpty() || Groups.bodyOf(group).equals(group)) {
            return Set.of();
        }
        return standIns(officers.inGroup(group), group, away).map(Officer::id).collect(Collectors.toSet());
    }

    /** Groups whose work someone sees only because a member is away. */
    Set<String> groupsWithAbsentees() {
        Set<String> groups = new HashSet<>();
        absentees().forEach(user -> groups.addAll(officers.groupsOf(user)));
        groups.removeIf(group -> Groups.bodyOf(group).equals(group));
        return groups;
    }

    private boolean mayDo(String person, String group) {
        return officers.isMember(person, group) || standInsOf(group).contains(person);
    }

    private Stream<Officer> standIns(List<Officer> people, String group, Map<String, Optional<String>> away) {
        Set<String> members = people.stream().map(Officer::id).collect(Collectors.toSet());
        return people.stream()
                .filter(person -> away.containsKey(person.id()))
                .flatMap(person -> DeputyChain.endOf(person.id(), away).stream())
                .distinct()
                .filter(person -> !members.contains(person) && officers.isMember(person, Groups.bodyOf(group)))
                .flatMap(person -> officers.find(person).stream());
    }

    private Map<String, Optional<String>> away() {
        return rows.awayOn(time.today());
    }
}
