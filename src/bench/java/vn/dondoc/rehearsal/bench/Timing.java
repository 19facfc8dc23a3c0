package vn.dondoc.rehearsal.bench;

import java.time.Duration;
import java.util.List;

/** @param sorted of all rounds, the shortest first */
record Timing(List<Duration> sorted) {

    static Timing of(List<Duration> rounds) {
        return new Timing(rounds.stream().sorted().toList());
    }

    Duration median() {
        return at(0.5);
    }

    Duration p95() {
        return at(0.95);
    }

    private Duration at(double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    static String text(Duration duration) {
        return "%.0f".formatted(duration.toNanos() / 1e6);
    }
}
