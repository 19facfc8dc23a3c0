package vn.dondoc.evidence;

/** The virus scanner does not answer, or not with a verdict. */
public final class ScanUnavailable extends RuntimeException {

    /** @param detail for the log: what it said instead */
    public ScanUnavailable(String detail) {
        super(detail);
    }

    public ScanUnavailable(Throwable cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
