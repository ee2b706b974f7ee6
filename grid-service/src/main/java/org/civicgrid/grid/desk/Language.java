package org.civicgrid.grid.desk;

import java.util.Locale;

/** Chooses between the two languages in which the catalogue is kept. */
final class Language {

    private Language() {}

    static String choose(Locale locale, String chinese, String english) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
