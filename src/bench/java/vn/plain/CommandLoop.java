package vn.plain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Does what a benchmark asks of this process: one command a line on the standard input, one answer a line on the standard output. */
public final class CommandLoop {

    /** What begins an answer, among the lines of the log. */
    public static final String ANSWER = "@@ ";

    public static final String FAILED = "failed";

    /** @return figures by name; what has spaces cannot be read back */
    @FunctionalInterface
    public interface Command {
        Map<String, Object> run(String... words);
    }

    private CommandLoop() {}

    /** Until the standard input ends. */
    public static void run(Map<String, Command> commands) {
        answer(Map.of("ready", true));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(java.lang.System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                answer(done(commands.get(words[0]), words));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> done(Command command, String[] words) {
        try {
            return command.run(words);
        } catch (RuntimeException e) {
            e.printStackTrace();
            return Map.of(FAILED, e.getClass().getSimpleName());
        }
    }

    private static void answer(Map<String, Object> figures) {
        StringBuilder line = new StringBuilder(ANSWER);
        figures.forEach((name, value) -> line.append(name).append('=').append(value).append(' '));
        java.lang.System.out.println(line);
    }
}
