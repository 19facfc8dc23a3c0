package vn.dondoc.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes events as RFC 5545 has them: whole days, which are days wherever the reader is. */
final class IcsWriter {

    /** RFC 5545, 3.1: octets of a line without its break. */
    private static final int LINE = 75;

    private static final Duration REFRESH = Duration.ofHours(4);

    private IcsWriter() {}

    /** @param base the application's address */
    static String write(String name, List<FeedEvent> events, URI base) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Don doc//Lich theo doi nhiem vu//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-WR-TIMEZONE", "Asia/Ho_Chi_Minh"));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        events.forEach(event -> calendar.add(event(event, base)));
        return folded(calendar.toString());
    }

    private static VEvent event(FeedEvent event, URI base) {
        VEvent entry = new VEvent(false);
        entry.add(new Uid(event.uid() + "@dondoc"));
        // Of what is published, the stamp is that of the last change (RFC 5545, 3.8.7.2): the same content has the same
        // bytes.
        entry.add(new DtStamp(event.changedAt()));
        entry.add(new LastModified(event.changedAt()));
        entry.add(new Sequence(event.sequence()));
        entry.add(new DtStart<>(event.day()));
        entry.add(new DtEnd<>(event.day().plusDays(1)));
        entry.add(new Summary(event.summary()));
        entry.add(new Description(event.description()));
        entry.add(new Url(base.resolve(event.path())));
        entry.add(event.ended() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        entry.add(ImmutableTransp.TRANSPARENT);
        return entry;
    }

    /** The library counts characters; a Vietnamese letter takes up to three octets, and none is torn apart. */
    static String folded(String text) {
        return text.lines().map(IcsWriter::foldedLine).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String foldedLine(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(letter);
            octets += size;
            at += Character.charCount(letter);
        }
        return folded.toString();
    }
}
