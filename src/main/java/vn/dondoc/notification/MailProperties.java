package vn.dondoc.notification;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param from the sender's address
 * @param baseUrl where people reach the application; the links in mails begin with it
 * @param gather how long notices are gathered before a mail leaves, so that one person's fall into one mail
 * @param morning when a working morning's summaries leave, Vietnam time; after the watches' pass at the reminder hour
 * @param evening from when on what can wait is left for the next morning, Vietnam time
 * @param pauses after each failure; when they run out, an incident opens and the last pause repeats
 * @param lease how long a mail that a node is sending is left alone by the others; more than the seven minutes that a node keeps as margin
 * @param sentLog folder in which is written down what has gone out; null for none. See {@link SentLog}
 * @param hold nothing goes out: for a copy of the system, and to look before mails leave after a restore
 */
@Validated
@ConfigurationProperties("dondoc.mail")
record MailProperties(
        @NotBlank @Email String from,
        @NotNull URI baseUrl,
        @DefaultValue("2m") Duration gather,
        @NotNull @DefaultValue("07:40") LocalTime morning,
        @NotNull @DefaultValue("17:00") LocalTime evening,
        @NotEmpty @DefaultValue({"1m", "5m", "15m", "1h", "4h"}) List<Duration> pauses,
        @DefaultValue("15m") Duration lease,
        @Nullable Path sentLog,
        @DefaultValue("false") boolean hold) {

    Duration pauseAfter(int attempts) {
        return pauses.get(Math.min(attempts, pauses.size()) - 1);
    }

    boolean exhaustedAfter(int attempts) {
        return attempts >= pauses.size();
    }
}
