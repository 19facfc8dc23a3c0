package vn.dondoc.rehearsal.bench.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.plain.CommandLoop;

/** An application that runs in a process of its own and does what it is told. */
final class Application implements AutoCloseable {

    private final String name;
    private final String database;
    private final int port;
    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader lines;
    private final Path log;

    private Application(String name, String database, int port, Process process, Path log) {
        this.name = name;
        this.database = database;
        this.port = port;
        this.process = process;
        this.commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.log = log;
    }

    /**
     * Returns at once; {@link #awaitReady()} waits for it.
     *
     * @param database name of the database that it works in
     * @param jvm options of its virtual machine
     */
    static Application begin(
            String name, Class<?> main, String database, int port, List<String> jvm, List<String> arguments) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "bench-load"));
            List<String> command = new ArrayList<>();
            command.add(Path.of(java.lang.System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvm);
            command.addAll(List.of("-cp", java.lang.System.getProperty("java.class.path"), main.getName()));
            command.addAll(arguments);
            Process process = new ProcessBuilder(command)
                    .redirectError(folder.resolve(name + ".err").toFile())
                    .start();
            Path log = folder.resolve(name + ".log");
            Files.deleteIfExists(log);
            return new Application(name, database, port, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Application awaitReady() {
        answer();
        return this;
    }

    String name() {
        return name;
    }

    String database() {
        return database;
    }

    int port() {
        return port;
    }

    long cpuMillis() {
        return ProcessTimes.of(process.pid());
    }

    long peakMegabytes() {
        return ProcessTimes.peakMegabytes(process.pid());
    }

    /** @return figures by name */
    Map<String, Long> ask(Object... words) {
        try {
            commands.write(Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(" ")) + "\n");
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer();
    }

    private Map<String, Long> answer() {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(CommandLoop.ANSWER)) {
                    return figures(line.substring(CommandLoop.ANSWER.length()));
                }
                Files.writeString(
                        log, line + "\n", java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("%s has ended, see %s".formatted(name, log));
    }

    private Map<String, Long> figures(String line) {
        if (line.contains(CommandLoop.FAILED + "=")) {
            throw new IllegalStateException("%s: %s".formatted(name, line));
        }
        return Arrays.stream(line.strip().split(" "))
                .map(figure -> figure.split("="))
                .filter(figure -> figure[1].matches("-?\\d+"))
                .collect(Collectors.toMap(figure -> figure[0], figure -> Long.valueOf(figure[1])));
    }

    @Override
    public void close() {
        try {
            commands.close();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
