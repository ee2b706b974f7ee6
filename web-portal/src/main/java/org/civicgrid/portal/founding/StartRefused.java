package org.civicgrid.portal.founding;

/** The settings do not do, so that the application must not start; told in one sentence for each language, with the remedy. */
public class StartRefused extends RuntimeException {

    public StartRefused(String chinese, String english) {
        super(chinese + "\n" + english);
    }
}
