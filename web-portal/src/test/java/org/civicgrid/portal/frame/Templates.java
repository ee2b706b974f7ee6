package org.civicgrid.portal.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The sources that the house rules of pages read. */
class Templates {

    static final Path RESOURCES = Path.of("src/main/resources");

    private static final String COMMENT = "(?s)<!--/\\*.*?\\*/-->";

    private Templates() {}

    /** All templates by path, without their comments. */
    static Map<String, String> all() throws IOException {
        var templates = read(RESOURCES.resolve("templates"), ".html");
        templates.replaceAll((path, text) -> text.replaceAll(COMMENT, ""));
        return templates;
    }

    /** All files with this ending below a folder, by path. */
    static Map<String, String> read(Path folder, String ending) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
