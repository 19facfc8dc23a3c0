package vn.dondoc.feed;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One day in a calendar.
 *
 * @param uid stays the same however often the day changes
 * @param path of the page where it is read, below the application's address
 * @param changedAt when day or state last changed
 * @param sequence rises with every change
 * @param ended true where it need not be kept in mind any more: done, stopped, answered
 */
record FeedEvent(
        String uid,
        LocalDate day,
        String summary,
        String description,
        String path,
        Instant changedAt,
        int sequence,
        boolean ended) {}
