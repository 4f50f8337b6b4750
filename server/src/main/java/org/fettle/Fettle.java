package org.fettle;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application's entry.
@SpringBootApplication
public class Fettle {
    public static void main(String[] args) {
        SpringApplication.run(Fettle.class, args);
    }
}
