package vn.dondoc.agency;

import org.jspecify.annotations.Nullable;

/**
 * A person with an account.
 *
 * @param id the engine's user id
 * @param name as mails address them
 * @param email null where none is known: messages to such a person fail visibly
 */
public record Officer(String id, String name, @Nullable String email) {}
