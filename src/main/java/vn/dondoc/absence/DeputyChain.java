package vn.dondoc.absence;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Follows deputies who are away themselves to the one who is there. */
final class DeputyChain {

    private DeputyChain() {}

    /**
     * @param away who is away, each with the deputy, or with none
     * @return who is there for the person: the person where not away; empty where the chain ends with nobody or in a circle
     */
    static Optional<String> endOf(String person, Map<String, Optional<String>> away) {
        Set<String> seen = new HashSet<>();
        Optional<String> present = Optional.of(person);
        while (present.isPresent() && away.containsKey(present.get())) {
            if (!seen.add(present.get())) {
                return Optional.empty();
            }
            present = away.get(present.get());
        }
        return present;
    }
}
