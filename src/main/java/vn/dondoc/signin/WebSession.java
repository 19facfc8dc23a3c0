package vn.dondoc.signin;

import jakarta.servlet.http.HttpServletRequest;

/** The session of the web apps, which our pages take too. */
public interface WebSession {

    /**
     * Logs the person in, in a new session with nothing of the old one in it.
     *
     * @return false where there is no such person; nothing has changed then
     */
    boolean begin(HttpServletRequest request, String person);

    boolean isLoggedIn(HttpServletRequest request);
}
