package fi.luukku;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program. One process: pages, API, mail in and out. */
@SpringBootApplication
public class Luukku {

    public static void main(String[] args) {
        SpringApplication.run(Luukku.class, args);
    }
}
