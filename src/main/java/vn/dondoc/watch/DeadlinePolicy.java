package vn.dondoc.watch;

import java.util.List;

/** The policy tables of the province. */
public interface DeadlinePolicy {

    /** The levels for a kind, in any order. */
    List<PolicyRule> rules(DeadlineKind kind);

    /** Working days that a kind allows where nobody names a day. */
    int leadTime(DeadlineKind kind);
}
