package vn.dondoc.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where calendar programs read; the address is the key, and is written into no log. */
@RestController
class FeedController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final String ENDING = ".ics";

    private final Feeds feeds;

    FeedController(Feeds feeds) {
        this.feeds = feeds;
    }

    /** The same empty 404 for whatever is no live address. */
    @GetMapping("/calendar/{file}")
    ResponseEntity<byte[]> read(@PathVariable String file) {
        String token = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : "";
        return feeds.read(token)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .map(body -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(
                                CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate())
                        .header("Content-Disposition", "inline; filename=\"don-doc.ics\"")
                        .header("X-Robots-Tag", "noindex")
                        .eTag(DigestUtils.md5DigestAsHex(body))
                        .body(body))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noStore().cachePrivate())
                        .build());
    }
}
