package fi.luukku;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program. One process: pages, API, mail in and out. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Luukku {

    public static void main(String[] args) {
        SpringApplication.run(Luukku.class, args);
    }
}
