package vn.dondoc.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** What happens by chance in a rehearsal follows from its seed alone: the same seed plays the same year on any machine. */
record Chance(long seed) {

    /** From 0 on, below 1; always the same for the same question. */
    double of(Object... question) {
        CRC32 hash = new CRC32();
        hash.update(List.of(question).toString().getBytes(StandardCharsets.UTF_8));
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + hash.getValue()).nextDouble();
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most, Object... question) {
        return least + (int) (of(question) * (most - least + 1));
    }

    boolean happens(int percent, Object... question) {
        return of(question) < percent / 100.0;
    }

    Habit habit(String code, String agency) {
        return Habit.at(of("habit", code, agency));
    }
}
