package vn.dondoc.form;

/** What someone asked for is not done, and nothing was changed. The message is theirs to read, Vietnamese. */
public abstract sealed class Refusal extends RuntimeException permits InvalidInput, NotEntitled {

    /** Request attribute under which a refusal travels past the engine, which would bury its message in its own. */
    public static final String ATTRIBUTE = Refusal.class.getName();

    protected Refusal(String message) {
        super(message);
    }
}
