package vn.dondoc.notification;

/** How soon a notice must be with the person; see {@code docs/adr/0020-what-waits-for-the-morning.md}. */
public enum Haste {
    /** Waits for no morning, and never shares a mail with what can wait: a decision needed, an instruction, a returned result. */
    AT_ONCE,

    /** In office hours as soon as it is there; what arises outside of them goes into the next morning's summary. */
    IN_OFFICE_HOURS,

    /** Nothing is to be done: always with the next morning's summary. */
    IN_SUMMARY
}
