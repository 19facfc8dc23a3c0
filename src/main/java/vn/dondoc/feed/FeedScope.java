package vn.dondoc.feed;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.agency.Groups;

/**
 * Whose deadlines a feed shows.
 *
 * @param everything all milestones, for those who supervise and have no agencies in charge
 * @param officer the person whose own shares are shown; empty for an agency's feed
 * @param agencies codes of those whose every share is shown
 * @param figures codes of those whose figures and coordination are shown
 */
record FeedScope(boolean everything, String officer, Set<String> agencies, Set<String> figures) {

    static FeedScope ofAgency(String agency) {
        return new FeedScope(false, "", Set.of(agency), Set.of(agency));
    }

    /** @param known codes of all agencies */
    static FeedScope ofPerson(String user, Set<String> groups, Set<String> known) {
        Set<String> led = where(known, groups, Groups::leadersOf);
        Set<String> overseen = where(known, groups, Groups::overseersOf);
        boolean supervises = groups.stream().anyMatch(Groups::seesEverything);
        return new FeedScope(
                supervises && overseen.isEmpty(),
                user,
                Stream.of(led, overseen).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)),
                where(known, groups, agency -> agency));
    }

    private static Set<String> where(
            Set<String> known, Set<String> groups, java.util.function.UnaryOperator<String> group) {
        return known.stream()
                .filter(agency -> groups.contains(group.apply(agency)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
