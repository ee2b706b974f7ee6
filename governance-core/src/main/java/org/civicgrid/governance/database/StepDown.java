package org.civicgrid.governance.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the programs of PostgreSQL are run, which refuse to work for root.
 *
 * @param prefix what stands before the command: nothing for an ordinary account
 * @param account to whom the files belong that the programs write; empty for the account of this process
 */
record StepDown(List<String> prefix, String account) {

    private static final StepDown NONE = new StepDown(List.of(), "");

    /** In a user namespace of its own root is nobody there and still root to the file system. */
    private static final StepDown NAMESPACE = new StepDown(List.of("unshare", "-U"), "");

    /** Where namespaces are forbidden, as in containers, or the folder is private to another account. */
    private static final StepDown NOBODY = new StepDown(
            List.of(
                    "setpriv",
                    "--reuid=nobody",
                    "--regid=65534",
                    "--clear-groups",
                    "--inh-caps=+dac_override",
                    "--ambient-caps=+dac_override",
                    "--securebits=+no_setuid_fixup"),
            "nobody");

    /** The first way that reaches the folder. */
    static StepDown reaching(Path folder) {
        var isRoot = "root".equals(System.getProperty("user.name"));
        if (!isRoot) return NONE;
        return Stream.of(NAMESPACE, NOBODY)
                .filter(way -> way.reaches(folder))
                .findFirst()
                .orElse(NONE);
    }

    List<String> command(Path program, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private boolean reaches(Path folder) {
        try {
            return new ProcessBuilder(command(Path.of("test"), "-w", folder.toString()))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
