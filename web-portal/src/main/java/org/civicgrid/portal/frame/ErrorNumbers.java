package org.civicgrid.portal.frame;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives a failure a number that people can read out on the telephone, and writes the cause to the log under it. */
@Component
class ErrorNumbers {

    private static final Logger log = LoggerFactory.getLogger(ErrorNumbers.class);
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"; // none that look alike

    private final SecureRandom random = new SecureRandom();

    /** @return for example {@code K7Q2-9XMD} */
    String note(String path, @Nullable Throwable cause) {
        var number = letters(4) + "-" + letters(4);
        log.error("Error {} at {}", number, path.replaceAll("\\p{Cntrl}", "?"), cause);
        return number;
    }

    private String letters(int count) {
        var text = new StringBuilder(count);
        for (var i = 0; i < count; i++) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return text.toString();
    }
}
