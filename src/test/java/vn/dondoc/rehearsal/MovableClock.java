package vn.dondoc.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import vn.dondoc.calendar.VietnamTime;

/** The application's and the engine's clock, set to any moment; it then ticks on, or stands still for tests. */
public final class MovableClock extends Clock {

    private volatile Clock now = Clock.system(VietnamTime.ZONE);

    /** Sets both clocks, ticking on from there. */
    public void tickFrom(Instant moment) {
        Duration ahead = Duration.between(Instant.now(), moment);
        now = Clock.offset(Clock.system(VietnamTime.ZONE), ahead);
        ClockUtil.offset(ahead.toMillis());
    }

    /** Sets both clocks, standing still. */
    public void standAt(Instant moment) {
        now = Clock.fixed(moment, VietnamTime.ZONE);
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    @Override
    public Instant instant() {
        return now.instant();
    }

    @Override
    public ZoneId getZone() {
        return VietnamTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return now.withZone(zone);
    }
}
