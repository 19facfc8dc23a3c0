package vn.dondoc.desk;

import java.time.Instant;

/**
 * What a person has written in the form of a task and not sent yet.
 *
 * @param version counts up from 1 with each saving
 * @param fields a JSON object as the form gave it
 */
record TaskDraft(int version, String fields, Instant savedAt) {}
