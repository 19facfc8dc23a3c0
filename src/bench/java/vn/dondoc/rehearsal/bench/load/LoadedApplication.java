package vn.dondoc.rehearsal.bench.load;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.dondoc.DondocApplication;
import vn.dondoc.calendar.VietnamTime;
import vn.plain.CommandLoop;

/** Đôn đốc in a process of its own, with the rehearsal's people and clock, as a benchmark asks. */
public final class LoadedApplication {

    private LoadedApplication() {}

    /** @param args the database's address, the port, the mail server's port, a folder for the clock */
    public static void main(String[] args) {
        VietnamTime.useAsJvmZone();
        Map<String, Object> settings = new HashMap<>(Map.of(
                "spring.datasource.url", args[0],
                "server.port", args[1],
                "server.address", "127.0.0.1",
                "spring.mail.port", args[2],
                "dondoc.rehearsal.folder", Path.of(args[3]).toString(),
                // Only what the benchmark itself gives runs.
                "dondoc.catalogue.folders", ""));
        String[] options = settings.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new);
        ConfigurableApplicationContext application = new SpringApplicationBuilder(DondocApplication.class)
                .profiles("rehearsal", "load")
                .run(options);
        CommandLoop.run(application.getBean(LoadedWork.class).commands());
        application.close();
    }
}
