package vn.dondoc.agency;

/** Who is acting in this thread, by the engine's authentication. */
public interface CurrentUser {

    /** @throws IllegalStateException where nobody is logged in, as in a background job */
    String id();

    boolean isLoggedIn();

    boolean isIn(String group);

    boolean seesEverything();
}
