package vn.dondoc.feed;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.Agency;
import vn.dondoc.agency.Groups;
import vn.dondoc.agency.Officer;
import vn.dondoc.agency.Officers;
import vn.dondoc.calendar.VietnamTime;
import vn.dondoc.feed.FeedRows.Feed;
import vn.dondoc.form.NotEntitled;

/** Makes, renews and revokes the addresses of feeds, and reads what stands at one. */
@Service
class Feeds {

    /** So long what has ended is still there, cancelled: calendars that look seldom take it off too. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final FeedRows feeds;
    private final FeedEventRows events;
    private final Officers officers;
    private final Agencies agencies;
    private final VietnamTime time;
    private final URI base;

    Feeds(
            FeedRows feeds,
            FeedEventRows events,
            Officers officers,
            Agencies agencies,
            VietnamTime time,
            @Value("${dondoc.mail.base-url}") URI base) {
        this.feeds = feeds;
        this.events = events;
        this.officers = officers;
        this.agencies = agencies;
        this.time = time;
        this.base = base;
    }

    /** The calendar at an address; empty for one that is unknown, revoked, or whose maker has no account or place any more. */
    @Transactional
    public Optional<String> read(String token) {
        return feeds.byToken(FeedToken.hash(token)).filter(this::isAlive).map(feed -> {
            feeds.read(feed.id(), time.now());
            return IcsWriter.write(
                    nameOf(feed), events.of(scopeOf(feed), time.now().minus(KEPT)), base);
        });
    }

    /**
     * A new address; the one before it, if any, leads nowhere from now on.
     *
     * @param agency null for the person's own deadlines
     * @return the address, which is told this once
     * @throws NotEntitled where the person does not lead the agency
     */
    @Transactional
    public String renew(@Nullable String agency, String user) {
        requireOwner(agency, user);
        feeds.lock(agency == null ? "person " + user : "agency " + agency);
        current(agency, user).ifPresent(old -> feeds.revoke(old.id(), user, time.now()));
        String token = FeedToken.fresh();
        feeds.insert(agency, FeedToken.hash(token), user, time.now());
        return "%s/calendar/%s.ics".formatted(base.toString().replaceAll("/$", ""), token);
    }

    /** Does nothing where there is no address. */
    @Transactional
    public void revoke(@Nullable String agency, String user) {
        requireOwner(agency, user);
        current(agency, user).ifPresent(old -> feeds.revoke(old.id(), user, time.now()));
    }

    /** The feed that has an address now. */
    Optional<Feed> current(@Nullable String agency, String user) {
        return agency == null ? feeds.ofPerson(user) : feeds.ofAgency(agency);
    }

    /** Who made it has an account and, for an agency's feed, is still of the agency: others learnt the address from them. */
    boolean isAlive(Feed feed) {
        Set<String> groups = officers.groupsOf(feed.createdBy());
        String agency = feed.agency();
        return officers.find(feed.createdBy()).isPresent()
                && !groups.isEmpty()
                && (agency == null || groups.contains(agency));
    }

    /** The agencies to which the person belongs. */
    List<Agency> agenciesOf(String user) {
        Set<String> groups = officers.groupsOf(user);
        return agencies.all().stream()
                .filter(agency -> groups.contains(agency.code()))
                .toList();
    }

    boolean leads(String user, String agency) {
        return officers.isMember(user, Groups.leadersOf(agency));
    }

    private void requireOwner(@Nullable String agency, String user) {
        if (agency != null && !leads(user, agency)) {
            throw new NotEntitled("Chỉ lãnh đạo cơ quan mới tạo, đổi, hủy địa chỉ lịch của cơ quan");
        }
    }

    private FeedScope scopeOf(Feed feed) {
        String agency = feed.agency();
        return agency != null
                ? FeedScope.ofAgency(agency)
                : FeedScope.ofPerson(
                        feed.createdBy(),
                        officers.groupsOf(feed.createdBy()),
                        agencies.all().stream().map(Agency::code).collect(Collectors.toSet()));
    }

    private String nameOf(Feed feed) {
        String agency = feed.agency();
        String whose = agency != null
                ? agencies.nameOf(agency).orElse(agency)
                : officers.find(feed.createdBy()).map(Officer::name).orElse(feed.createdBy());
        return "Đôn đốc – " + whose;
    }
}
