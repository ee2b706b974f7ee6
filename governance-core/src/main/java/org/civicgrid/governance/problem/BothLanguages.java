package org.civicgrid.governance.problem;

import java.util.Locale;

/**
 * Words that are data in both languages, as an argument of a message: the reader gets those of his own language.
 *
 * @param chinese for everybody who does not read English
 */
public record BothLanguages(String chinese, String english) {

    /** The words in this language. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }

    /** The argument as it is put into a message. */
    public static Object resolve(Object argument, Locale locale) {
        return argument instanceof BothLanguages both ? both.in(locale) : argument;
    }
}
