package org.civicgrid.governance.attachment;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.civicgrid.governance.kernel.PlainText;

/** Makes a harmless name out of whatever a browser or program calls its file. */
final class FileNames {

    private static final int LONGEST = 120;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*]");
    private static final Pattern EXTENSION = Pattern.compile("\\.\\p{Alnum}{1,5}$");

    private FileNames() {}

    /** {@link #tidy} with the extension of the type that was found instead of the one claimed. */
    static String clean(String given, String extension) {
        var name = EXTENSION.matcher(tidy(given)).replaceFirst("").strip();
        return PlainText.cut(name.isEmpty() ? "attachment" : name, LONGEST - extension.length()) + extension;
    }

    /**
     * The last part of a path, without control, direction and other invisible characters and without leading dots; at
     * most 120 characters.
     */
    static String tidy(String given) {
        var name = FOLDERS.matcher(given).replaceFirst("");
        name = INVISIBLE
                .matcher(Normalizer.normalize(name, Normalizer.Form.NFC))
                .replaceAll("");
        name = RESERVED.matcher(name).replaceAll("_").replaceAll("\\s+", " ").replaceFirst("^[. ]+", "");
        return PlainText.cut(name.isEmpty() ? "attachment" : name, LONGEST);
    }
}
