package vn.dondoc.notification;

import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.Officer;

/**
 * One thing said to one person.
 *
 * @param key names the occasion and the recipient; a second notice of the same key is not taken
 * @param processInstanceId where an incident shows if it cannot be delivered; null for none
 */
public record Notice(String key, Officer recipient, NoticeFacts facts, @Nullable String processInstanceId) {}
