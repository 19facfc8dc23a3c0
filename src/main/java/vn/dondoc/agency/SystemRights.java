package vn.dondoc.agency;

import java.util.function.Supplier;

/**
 * What is done on behalf of the system: with authorization on, an officer's own query sees no other user and no instance, so the
 * work that an officer triggers (a mail to a leader) must not run with the officer's eyes. Whether they may trigger it is checked
 * before.
 */
public interface SystemRights {

    /** Runs it without anyone logged in; whoever is, is so again afterwards, however it ends. */
    <T> T call(Supplier<T> action);
}
