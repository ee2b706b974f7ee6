package org.civicgrid.governance.database;

import java.io.IOException;
import java.nio.file.Path;

/** A second application on the same folder, in a process of its own that can be killed. */
record AnotherProcess(Process process, String answer) {

    enum Deed {
        TAKE,
        WRITE_A_NOTE
    }

    /** Returns when the other process has done its deed, or has been refused. */
    static AnotherProcess start(Deed deed, Path folder) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("java.class.path");
        var process = new ProcessBuilder(
                        java, "-cp", classPath, AnotherProcess.class.getName(), deed.name(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine())
            if (line.startsWith("answer:")) return new AnotherProcess(process, line.substring("answer:".length()));
        throw new IOException("the other process gave no answer");
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        try {
            switch (Deed.valueOf(arguments[0])) {
                case TAKE -> DataFolder.take(folder);
                case WRITE_A_NOTE -> {
                    var database = EmbeddedDatabase.start(folder, ThrowAwayDatabase.home(), true);
                    DatabaseLifecycleTests.ask(
                            database, "create table notes as select 'written before the kill' as text; select 1");
                }
            }
            System.out.println("answer:done");
            Thread.sleep(60_000);
        } catch (DatabaseRefusal refusal) {
            System.out.println("answer:refused");
        }
    }
}
