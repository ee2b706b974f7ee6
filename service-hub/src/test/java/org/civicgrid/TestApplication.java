package org.civicgrid;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Lets the tests of this module start a context; it sits in the root package like the real application. */
@SpringBootApplication
class TestApplication {}
