package vn.dondoc.evidence;

/** The hook for a virus scanner: every file passes here before anything of it is kept. */
public interface VirusScan {

    /** @throws ScanUnavailable where there should be a scanner and none answers: nothing may be kept then */
    Verdict scan(byte[] content);

    /** What a scanner says. */
    sealed interface Verdict {}

    record Clean() implements Verdict {}

    /** No scanner is configured. */
    record NotScanned() implements Verdict {}

    /** @param signature as the scanner calls what it has found */
    record Infected(String signature) implements Verdict {}
}
