package org.civicgrid.grid.exchange;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** A whole application on real PostgreSQL, with chunks of five rows so that a short file has several. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "civicgrid.import.chunk=5")
@AutoConfigureMockMvc
@Import({ExchangeFixtures.class, Saboteur.class, ImportRun.class, ExchangeTest.Methods.class})
@interface ExchangeTest {

    /** Rights are checked at the methods, as in the portal. */
    @EnableMethodSecurity
    class Methods {}
}
