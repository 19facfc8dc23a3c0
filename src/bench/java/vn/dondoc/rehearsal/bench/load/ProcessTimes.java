package vn.dondoc.rehearsal.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU and memory of other processes, as Linux tells them; nothing elsewhere. */
final class ProcessTimes {

    private static final Path PROC = Path.of("/proc");
    /** USER_HZ, the same on every Linux of ours. */
    private static final long MILLIS_OF_A_TICK = 10;
    /** Fields of /proc/pid/stat after the name in parentheses, from 0. */
    private static final int USER = 11;

    private ProcessTimes() {}

    static boolean known() {
        return Files.isReadable(PROC.resolve("self/stat"));
    }

    static long of(long pid) {
        return millis(pid, 2);
    }

    /** Of a process with its children, those that have ended included. */
    static long ofGroup(long pid) {
        long children = ProcessHandle.of(pid)
                .map(ProcessHandle::children)
                .orElseGet(Stream::empty)
                .mapToLong(child -> of(child.pid()))
                .sum();
        return millis(pid, 4) + children;
    }

    private static long millis(long pid, int fields) {
        Path stat = PROC.resolve(pid + "/stat");
        if (!Files.isReadable(stat)) {
            return 0;
        }
        try {
            String line = Files.readString(stat);
            String[] values = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = 0; i < fields; i++) {
                ticks += Long.parseLong(values[USER + i]);
            }
            return ticks * MILLIS_OF_A_TICK;
        } catch (IOException e) {
            // It has ended meanwhile; its parent has counted it.
            return 0;
        }
    }

    /** Peak of the memory that the process had in RAM. */
    static long peakMegabytes(long pid) {
        try (Stream<String> lines = Files.lines(PROC.resolve(pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
