package org.civicgrid.twin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The bare twins: what the same stack does when it does nothing but the one thing that is compared. */
@SpringBootApplication
public class TwinApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TwinApplication.class, arguments);
    }
}
