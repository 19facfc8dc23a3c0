package vn.dondoc.rehearsal.bench.load;

import java.time.LocalDate;

/** The one deadline of all directives that are given on 15/12/2025, and the days on which something is said of it. */
final class Deadline {

    /** As a catalogue words it. */
    static final String WORDS = "30/01/2026";

    static final LocalDate GIVEN = LocalDate.of(2025, 12, 15);
    /** Of a share that nobody has received: escalated to its leaders, then to the Office. */
    static final LocalDate RECEIPT_LATE_1 = LocalDate.of(2025, 12, 18);

    static final LocalDate RECEIPT_LATE_3 = LocalDate.of(2025, 12, 22);
    static final LocalDate DUE_7 = LocalDate.of(2026, 1, 21);
    static final LocalDate DUE_3 = LocalDate.of(2026, 1, 27);
    static final LocalDate LATE_1 = LocalDate.of(2026, 2, 2);
    static final LocalDate LATE_3 = LocalDate.of(2026, 2, 4);

    private Deadline() {}
}
