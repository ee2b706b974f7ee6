package org.civicgrid;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The one bootable application; it sits in the root package so that scanning finds every module. Beans carry their full
 * class names: a page and a REST controller of one thing may be called alike.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CivicGridApplication {

    public static void main(String[] args) {
        SpringApplication.run(CivicGridApplication.class, args);
    }
}
