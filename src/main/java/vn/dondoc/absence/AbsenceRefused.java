package vn.dondoc.absence;

import java.util.List;

/** An absence cannot be arranged or ended as asked; nothing was changed. The message is theirs to read, Vietnamese. */
public final class AbsenceRefused extends RuntimeException {

    /** Request attribute under which a refusal travels past the engine, which would bury its message in its own. */
    public static final String ATTRIBUTE = AbsenceRefused.class.getName();

    public AbsenceRefused(List<String> problems) {
        super(String.join("; ", problems));
    }

    public AbsenceRefused(String problem) {
        this(List.of(problem));
    }
}
