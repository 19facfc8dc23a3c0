package vn.dondoc.form;

/** Someone tried what is not theirs to do; nothing was changed. The message is theirs to read, Vietnamese. */
public final class NotEntitled extends Refusal {

    public NotEntitled(String message) {
        super(message);
    }
}
