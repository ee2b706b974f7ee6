package org.civicgrid.portal.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.civicgrid.CivicGridApplication;
import org.civicgrid.portal.desk.DeskFixtures;
import org.civicgrid.rest.WorldForTests;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/**
 * The whole portal on a real server and a real database, with a small district. All tests of this kind share one
 * application: each further one would hold a connection pool of its own until the end of the run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = CivicGridApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ForceFixtures.class, ForgeryTokens.class, Sessions.class, DeskFixtures.class, WorldForTests.class})
public @interface PortalTest {}
