package vn.dondoc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.dondoc.calendar.VietnamTime;

/** Đôn đốc in production. The trial run starts from the test class path instead. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class DondocApplication {

    public static void main(String[] args) {
        VietnamTime.useAsJvmZone();
        SpringApplication.run(DondocApplication.class, args);
    }
}
