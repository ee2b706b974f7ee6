package org.civicgrid.governance.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder under which this installation keeps its data, held by one process at a time: the lock file stays locked
 * until {@link #close()} or the end of the process, even a violent one.
 */
final class DataFolder implements AutoCloseable {

    /** Opening a lock file a second time in one process would drop its lock, so what is held here is remembered. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final String account;
    private final FileChannel channel;

    private DataFolder(Path path, String account, FileChannel channel) {
        this.path = path;
        this.account = account;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is missing and takes it.
     *
     * @throws DatabaseRefusal when it cannot be written or another instance holds it
     */
    static DataFolder take(Path folder) {
        try {
            var path = Files.createDirectories(folder).toRealPath();
            var account = writer(path);
            return lock(path, account);
        } catch (AccessDeniedException e) {
            throw DatabaseRefusal.notWritable(folder.toAbsolutePath().normalize(), "permission denied");
        } catch (FileAlreadyExistsException e) {
            throw DatabaseRefusal.notWritable(folder.toAbsolutePath().normalize(), "not a folder");
        } catch (IOException e) {
            throw DatabaseRefusal.notWritable(folder.toAbsolutePath().normalize(), String.valueOf(e.getMessage()));
        }
    }

    Path path() {
        return path;
    }

    /** The account of the operating system to which the files belong that this process makes. */
    String account() {
        return account;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(path);
    }

    /** Writes a file to see whose it is, which shows at once whether the folder is writable. */
    private static String writer(Path folder) throws IOException {
        var probe = Files.createTempFile(folder, "probe-", null);
        try {
            return Files.getOwner(probe).getName();
        } finally {
            Files.delete(probe);
        }
    }

    private static DataFolder lock(Path path, String account) throws IOException {
        var file = path.resolve("civicgrid.lock");
        if (!HELD.add(path))
            throw DatabaseRefusal.inUse(
                    path, String.valueOf(ProcessHandle.current().pid()));
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            HELD.remove(path);
            throw DatabaseRefusal.inUse(path, Files.readString(file).strip());
        }
        channel.truncate(0)
                .write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return new DataFolder(path, account, channel);
    }
}
