package vn.dondoc.watch;

import java.util.List;

/** A policy that cannot be applied; nothing was changed. Every problem is named, Vietnamese. */
final class InvalidPolicy extends RuntimeException {

    private final transient List<String> problems;

    InvalidPolicy(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
