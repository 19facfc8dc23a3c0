package vn.dondoc.absence;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;

/** Who may stand in for whom, and who may say so. */
@Component
class Colleagues {

    private static final Comparator<Officer> BY_NAME =
            Comparator.comparing(Officer::name).thenComparing(Officer::id);

    private final Agencies agencies;
    private final Officers officers;
    private final Deputies deputies;

    Colleagues(Agencies agencies, Officers officers, Deputies deputies) {
        this.agencies = agencies;
        this.officers = officers;
        this.deputies = deputies;
    }

    /** Those who share an agency, or the Office's or Standing Committee's work; the person among them; by name. */
    List<Officer> of(String user) {
        return everyone(bodiesOf(user).stream()).toList();
    }

    boolean share(String one, String other) {
        Set<String> common = new HashSet<>(bodiesOf(one));
        common.retainAll(bodiesOf(other));
        return !common.isEmpty();
    }

    /** For whom the actor may arrange an absence: oneself, and everyone of an agency that the actor leads; by name. */
    List<Officer> arrangedBy(String actor) {
        return Stream.concat(officers.find(actor).stream(), everyone(ledBy(actor)))
                .distinct()
                .sorted(BY_NAME)
                .toList();
    }

    boolean mayArrange(String actor, String user) {
        return actor.equals(user) || ledBy(actor).anyMatch(agency -> officers.isMember(user, agency));
    }

    /** The agencies of the person, in the catalogue's order. */
    List<Agency> agenciesOf(String user) {
        Set<String> groups = officers.groupsOf(user);
        return agencies.all().stream()
                .filter(agency -> groups.contains(agency.code()))
                .toList();
    }

    String agencyNameOf(String user) {
        return agenciesOf(user).stream().map(Agency::name).findFirst().orElse("");
    }

    private Stream<String> ledBy(String actor) {
        Set<String> groups = officers.groupsOf(actor);
        return agenciesOf(actor).stream()
                .map(Agency::code)
                .filter(agency -> groups.contains(Groups.leadersOf(agency)) || deputies.actsForLeader(actor, agency));
    }

    private Set<String> bodiesOf(String user) {
        Set<String> bodies = agenciesOf(user).stream().map(Agency::code).collect(Collectors.toSet());
        officers.groupsOf(user).stream()
                .filter(group -> group.equals(Groups.OFFICE) || group.equals(Groups.STANDING_COMMITTEE))
                .forEach(bodies::add);
        return bodies;
    }

    private Stream<Officer> everyone(Stream<String> groups) {
        return groups.flatMap(group -> officers.inGroup(group).stream())
                .distinct()
                .sorted(BY_NAME);
    }
}
