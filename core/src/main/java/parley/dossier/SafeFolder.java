package parley.dossier;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A folder whose contents may come from strangers: everything that the program reads or writes below it
/// goes through here.
///
/// The folder's own path is resolved once. Below it no link is ever followed, in no part of a name, and
/// nothing but plain files is opened: a link, a pipe or a device is refused with an
/// [UnsafeFileException] before it can be waited for. A file is replaced whole: written beside under a
/// name that nobody can foresee, forced to disk, renamed, and the folder forced to disk; so whoever
/// looks, and whenever the program dies, there is the old file or the new one. A file that is replaced
/// keeps its mode.
///
/// Names are written with `/` and lead down from the folder. Whoever writes holds the [FolderLock],
/// except where two programs cannot meet.
public final class SafeFolder {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
    private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");
    private static final int MOST_LOOKS = 100;
    private static final int PAUSE_MILLIS = 10;
    private static final LinkOption NOFOLLOW = LinkOption.NOFOLLOW_LINKS;
    private static final Set<PosixFilePermission> OWNER =
            Collections.unmodifiableSet(
                    EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    private static final Set<PosixFilePermission> OWNER_FOLDER =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));

    /// `.parley-PROCESS-RANDOM.saving`.
    private static final Pattern BESIDE =
            Pattern.compile("\\.parley-(\\d{1,18})-[0-9a-f-]{36}\\.saving");

    /// What a name stands for; links are not followed.
    public enum Entry {
        NOTHING,
        FILE,
        FOLDER,
        LINK,
        /// A pipe, a socket, a device.
        OTHER
    }

    /// Who may read a file that is new.
    public enum Access {
        /// Only the user.
        PRIVATE,
        /// Whoever the user's system lets read new files.
        USUAL
    }

    /// Writes what a file will hold.
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    private final Path root;

    private SafeFolder(Path root) {
        this.root = root;
    }

    /// The folder at that path, which may itself be reached through links: the user named it.
    ///
    /// @throws NoSuchFileException when there is none
    public static SafeFolder at(Path folder) throws IOException {
        return new SafeFolder(folder.toRealPath());
    }

    /// Where the folder really is.
    public Path path() {
        return root;
    }

    /// What stands there. Where a part of the name before the last is a link, so is the whole.
    public Entry entry(String name) throws IOException {
        if (FolderFiles.isOutside(name)) {
            return Entry.NOTHING;
        }
        Path at = root;
        Entry found = Entry.FOLDER;
        for (String part : name.split("/")) {
            if (found != Entry.FOLDER) {
                return found == Entry.FILE ? Entry.NOTHING : found;
            }
            at = below(at, part);
            found = kind(at);
        }
        return found;
    }

    /// The plain file of that name.
    ///
    /// @throws NoSuchFileException when nothing is there
    /// @throws UnsafeFileException when it is no plain file, or leads through a link
    public Path file(String name) throws IOException {
        Path file = place(name);
        return switch (kind(file)) {
            case FILE -> file;
            case NOTHING -> throw new NoSuchFileException(file.toString());
            case LINK -> throw new UnsafeFileException(UnsafeFileException.Kind.LINK, file);
            case FOLDER, OTHER ->
                    throw new UnsafeFileException(UnsafeFileException.Kind.NO_FILE, file);
        };
    }

    public InputStream open(String name) throws IOException {
        Path file = file(name);
        InputStream in = Files.newInputStream(file, NOFOLLOW);
        try {
            stay(file);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    public byte[] read(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }

    /// Names of the plain files in a folder, and those below it down to `depth` folders, in order; none
    /// when there is no such folder. What may not be looked into is passed over, and so are versions that a
    /// saver is writing or has left.
    ///
    /// @param name of the folder within this one; empty for this one
    public List<String> files(String name, int depth) throws IOException {
        if (!name.isEmpty() && entry(name) != Entry.FOLDER) {
            return List.of();
        }
        List<String> files = new ArrayList<>();
        walk(
                name.isEmpty() ? root : root.resolve(name),
                depth,
                (file, entry) -> {
                    if (entry == Entry.FILE && !isBeside(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                });
        Collections.sort(files);
        return files;
    }

    /// Something in the folder that is neither a file nor a folder.
    public record Odd(String name, Entry entry) {}

    /// Links, pipes, devices and sockets, by name: in the folder, in the folders of it whose names do not
    /// begin with a dot, and in the program's own.
    ///
    /// @param most names looked at
    List<Odd> odd(int most) throws IOException {
        List<Odd> odd = new ArrayList<>();
        int[] looked = new int[1];
        walk(
                root,
                DEEPEST,
                (name, entry) -> {
                    if (entry == Entry.LINK || entry == Entry.OTHER) {
                        odd.add(new Odd(name, entry));
                    }
                    boolean foreign =
                            entry == Entry.FOLDER
                                    && name.startsWith(".")
                                    && !name.equals(FolderLock.OWN);
                    return ++looked[0] > most
                            ? FileVisitResult.TERMINATE
                            : foreign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                });
        odd.sort(java.util.Comparator.comparing(Odd::name));
        return odd;
    }

    private static final int DEEPEST = 8;

    private interface Visit {
        FileVisitResult take(String name, Entry entry);
    }

    private void walk(Path from, int depth, Visit visit) throws IOException {
        Files.walkFileTree(
                from,
                Set.of(),
                depth,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes looks) {
                        return at.equals(from)
                                ? FileVisitResult.CONTINUE
                                : visit.take(name(at), kind(looks));
                    }

                    @Override
                    public FileVisitResult visitFile(Path at, BasicFileAttributes looks) {
                        return visit.take(name(at), kind(looks));
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path at, IOException why) {
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path at, @org.jspecify.annotations.Nullable IOException why) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private String name(Path at) {
        return root.relativize(at).toString().replace(java.io.File.separatorChar, '/');
    }

    /// Makes a folder and those above it, where they are missing.
    public Path makeFolder(String name, Access access) throws IOException {
        if (FolderFiles.isOutside(name)) {
            throw new UnsafeFileException(
                    UnsafeFileException.Kind.OUTSIDE, root.resolveSibling("?"));
        }
        Path at = root;
        for (String part : name.split("/")) {
            at = below(at, part);
            if (kind(at) == Entry.NOTHING) {
                try {
                    Files.createDirectory(at, owner(access, OWNER_FOLDER));
                } catch (FileAlreadyExistsException meanwhile) {
                    // somebody else made it; what it is is looked at below
                }
            }
            refuseUnless(Entry.FOLDER, at);
        }
        stay(at);
        return at;
    }

    /// Replaces or creates a file.
    public void replace(String name, byte[] bytes, Access access) throws IOException {
        try (Staged staged = stage(name, access, out -> out.write(bytes))) {
            staged.put();
        }
    }

    /// Creates a file.
    ///
    /// @throws FileAlreadyExistsException when something of that name is there
    public void create(String name, byte[] bytes, Access access) throws IOException {
        Path file = place(name);
        if (kind(file) != Entry.NOTHING) {
            throw new FileAlreadyExistsException(file.toString());
        }
        try (Staged staged = stage(name, access, out -> out.write(bytes))) {
            staged.putNew();
        }
    }

    /// Adds a line at the end of a file, on disk when this returns. A line that a crash cut short is
    /// closed off first. A file that has another name elsewhere (a hard link) is not written through it.
    void appendLine(String name, String line) throws IOException {
        Path file = place(name);
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        if (kind(file) == Entry.NOTHING) {
            replace(name, bytes, Access.PRIVATE);
            return;
        }
        refuseUnless(Entry.FILE, file);
        if (UNIX && !Files.getAttribute(file, "unix:nlink", NOFOLLOW).equals(1)) {
            byte[] before = read(name);
            replace(name, before, Access.PRIVATE);
        }
        try (FileChannel out =
                FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, NOFOLLOW)) {
            stay(file);
            long size = out.size();
            ByteBuffer last = ByteBuffer.allocate(1);
            boolean torn = size > 0 && out.read(last, size - 1) == 1 && last.get(0) != '\n';
            out.position(size);
            boolean whole = false;
            try {
                OutputStream stream = Channels.newOutputStream(out);
                if (torn) {
                    stream.write('\n');
                }
                stream.write(bytes);
                out.force(true);
                whole = true;
            } finally {
                if (!whole) {
                    out.truncate(size);
                }
            }
        }
    }

    /// Takes a file away, if it is there; what is no plain file stays.
    public void delete(String name) throws IOException {
        Path file = place(name);
        if (kind(file) == Entry.FILE) {
            Files.deleteIfExists(file);
        }
    }

    /// Opens a file of the program's own to lock it, and makes it where it is missing.
    FileChannel openToLock(String name) throws IOException {
        Path file = place(name);
        while (true) {
            boolean isNew = kind(file) == Entry.NOTHING;
            if (!isNew) {
                refuseUnless(Entry.FILE, file);
            }
            Set<OpenOption> how =
                    isNew
                            ? Set.of(
                                    StandardOpenOption.CREATE_NEW,
                                    StandardOpenOption.WRITE,
                                    NOFOLLOW)
                            : Set.of(StandardOpenOption.WRITE, NOFOLLOW);
            try {
                FileChannel channel = FileChannel.open(file, how, owner(Access.PRIVATE, OWNER));
                stay(file);
                return channel;
            } catch (FileAlreadyExistsException | NoSuchFileException meanwhile) {
                // somebody else made or took it; look again
            }
        }
    }

    /// A new version of a file, whole and on disk beside the old one.
    public final class Staged implements AutoCloseable {
        private final String name;
        private final Path beside;
        private final Path target;

        private Staged(String name, Path beside, Path target) {
            this.name = name;
            this.beside = beside;
            this.target = target;
        }

        /// The file that it is a version of.
        public String name() {
            return name;
        }

        /// Its own name within the folder.
        String besideName() {
            return SafeFolder.this.name(beside);
        }

        /// Where it is now.
        public Path beside() {
            return beside;
        }

        /// Puts it in the file's place.
        public void put() throws IOException {
            Path now = place(name);
            Entry there = kind(now);
            if (there != Entry.NOTHING) {
                refuseUnless(Entry.FILE, now);
            }
            Files.move(
                    beside,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            sync(parent(target));
        }

        /// Puts it in place of what was there when it was read, and only of that: looks just before the
        /// rename, and once more after it at the file that was replaced, into which an editor that had it
        /// open may have written meanwhile.
        ///
        /// @param seen what was read; empty where nothing was
        /// @return what somebody else has written there, which stays
        Optional<byte[]> putOver(byte[] seen) throws IOException {
            Path now = place(name);
            if (kind(now) == Entry.NOTHING) {
                if (seen.length > 0) {
                    return Optional.of(new byte[0]);
                }
                try {
                    putNew();
                    return Optional.empty();
                } catch (FileAlreadyExistsException faster) {
                    return Optional.of(read(name));
                }
            }
            refuseUnless(Entry.FILE, now);
            Object key = key(now);
            byte[] theirs;
            try (FileChannel old = FileChannel.open(now, StandardOpenOption.READ, NOFOLLOW)) {
                if (!Arrays.equals(all(old), seen) || !key.equals(key(now))) {
                    return Optional.of(read(name));
                }
                if (WINDOWS) {
                    old.close(); // an open file cannot be replaced there
                    put();
                    return Optional.empty();
                }
                put();
                theirs = settled(old);
            }
            if (Arrays.equals(theirs, seen)) {
                return Optional.empty();
            }
            replace(name, theirs, Access.USUAL);
            return Optional.of(theirs);
        }

        /// Puts it in place where nothing is.
        ///
        /// @throws FileAlreadyExistsException when somebody was faster
        void putNew() throws IOException {
            try {
                Files.createLink(target, beside);
                Files.delete(beside);
            } catch (FileAlreadyExistsException there) {
                throw there;
            } catch (UnsupportedOperationException | IOException noLinks) {
                if (kind(target) != Entry.NOTHING) {
                    throw new FileAlreadyExistsException(target.toString());
                }
                Files.move(beside, target);
            }
            sync(parent(target));
        }

        /// Throws it away unless it was put in place, or the note of a change that is not finished names
        /// it.
        @Override
        public void close() throws IOException {
            if (kind(beside) == Entry.FILE && !Commit.isNoted(SafeFolder.this, besideName())) {
                Files.deleteIfExists(beside);
            }
        }
    }

    private static Object key(Path file) throws IOException {
        BasicFileAttributes looks = Files.readAttributes(file, BasicFileAttributes.class, NOFOLLOW);
        Object key = looks.fileKey();
        return key == null ? looks.creationTime() : key;
    }

    private static byte[] all(FileChannel file) throws IOException {
        file.position(0);
        return Channels.newInputStream(file).readAllBytes();
    }

    /// What stands in a file when nobody writes into it any more.
    private static byte[] settled(FileChannel file) throws IOException {
        byte[] last = all(file);
        for (int i = 0; i < MOST_LOOKS; i++) {
            byte[] now = all(file);
            if (Arrays.equals(now, last) && i > 0) {
                return now;
            }
            if (!Arrays.equals(now, last)) {
                pause();
            }
            last = now;
        }
        return last;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while somebody else was writing", e);
        }
    }

    /// Renames a file of the program's own.
    void move(String from, String to) throws IOException {
        Path source = file(from);
        Path target = place(to);
        if (kind(target) != Entry.NOTHING) {
            refuseUnless(Entry.FILE, target);
            keepMode(target, source);
        }
        Files.move(
                source,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        sync(parent(target));
    }

    /// Whether a file of that name is a new version of another, being written.
    static boolean isBeside(String name) {
        return BESIDE.matcher(name.substring(name.lastIndexOf('/') + 1)).matches()
                && !FolderFiles.isOutside(name);
    }

    /// Writes a file's new version beside it.
    public Staged stage(String name, Access access, Content content) throws IOException {
        Path target = place(name);
        boolean isNew = kind(target) == Entry.NOTHING;
        if (!isNew) {
            refuseUnless(Entry.FILE, target);
        }
        Path folder = parent(target);
        sweep(folder);
        Path beside =
                folder.resolve(
                        ".parley-"
                                + ProcessHandle.current().pid()
                                + "-"
                                + UUID.randomUUID()
                                + ".saving");
        boolean whole = false;
        try (FileChannel out =
                FileChannel.open(
                        beside,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, NOFOLLOW),
                        owner(isNew ? access : Access.PRIVATE, OWNER))) {
            stay(beside);
            OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(out), 65_536);
            content.to(stream);
            stream.flush();
            if (!isNew) {
                keepMode(target, beside);
            }
            out.force(true);
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(beside);
            }
        }
        return new Staged(name, beside, target);
    }

    /// Takes away what savers that died have left in a folder, but for a change that is to be finished.
    /// The note is looked for once its writer is known to be dead, and so can write none any more.
    private void sweep(Path folder) throws IOException {
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(folder, file -> BESIDE.matcher(last(file)).matches())) {
            for (Path one : left) {
                Matcher name = BESIDE.matcher(last(one));
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                        && kind(one) == Entry.FILE
                        && entry(Commit.NOTE) == Entry.NOTHING) {
                    Files.deleteIfExists(one);
                }
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static String last(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// The place of that name, no part of the way there being a link.
    private Path place(String name) throws IOException {
        if (FolderFiles.isOutside(name)) {
            throw new UnsafeFileException(UnsafeFileException.Kind.OUTSIDE, root);
        }
        String[] parts = name.split("/");
        Path at = root;
        for (int i = 0; i < parts.length - 1; i++) {
            at = below(at, parts[i]);
            if (kind(at) != Entry.NOTHING) {
                refuseUnless(Entry.FOLDER, at);
            }
        }
        return below(at, parts[parts.length - 1]);
    }

    private static Path below(Path at, String part) throws NoSuchFileException {
        try {
            return at.resolve(part);
        } catch (InvalidPathException e) {
            throw new NoSuchFileException(at + "/" + part);
        }
    }

    private static void refuseUnless(Entry wanted, Path at) throws IOException {
        Entry found = kind(at);
        if (found == Entry.NOTHING) {
            throw new NoSuchFileException(at.toString());
        }
        if (found != wanted) {
            throw new UnsafeFileException(
                    found == Entry.LINK
                            ? UnsafeFileException.Kind.LINK
                            : UnsafeFileException.Kind.NO_FILE,
                    at);
        }
    }

    /// That the folder of what was just opened is still where it was looked for, and not a link by now.
    private void stay(Path opened) throws IOException {
        Path folder = parent(opened);
        Path real = folder.toRealPath();
        if (!real.startsWith(root) || !real.equals(folder.toRealPath(NOFOLLOW))) {
            throw new UnsafeFileException(UnsafeFileException.Kind.LINK, folder);
        }
    }

    private Path parent(Path file) {
        Path parent = file.getParent();
        return parent == null ? root : parent;
    }

    private static Entry kind(Path at) throws IOException {
        try {
            return kind(Files.readAttributes(at, BasicFileAttributes.class, NOFOLLOW));
        } catch (NoSuchFileException e) {
            return Entry.NOTHING;
        }
    }

    private static Entry kind(BasicFileAttributes looks) {
        if (looks.isSymbolicLink()) {
            return Entry.LINK;
        }
        if (looks.isDirectory()) {
            return Entry.FOLDER;
        }
        return looks.isRegularFile() ? Entry.FILE : Entry.OTHER;
    }

    private static FileAttribute<?>[] owner(Access access, Set<PosixFilePermission> mode) {
        return POSIX && access == Access.PRIVATE
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
                : new FileAttribute<?>[0];
    }

    /// Mode and group as those of the file that is replaced. A group that the user is not in cannot be
    /// kept.
    private static void keepMode(Path from, Path to) throws IOException {
        PosixFileAttributeView old =
                Files.getFileAttributeView(from, PosixFileAttributeView.class, NOFOLLOW);
        PosixFileAttributeView now =
                Files.getFileAttributeView(to, PosixFileAttributeView.class, NOFOLLOW);
        if (old == null || now == null) {
            return;
        }
        var before = old.readAttributes();
        var after = now.readAttributes();
        if (!before.group().equals(after.group())) {
            try {
                now.setGroup(before.group());
            } catch (IOException notOurs) {
                // the mode is kept all the same
            }
        }
        if (!before.permissions().equals(after.permissions())) {
            now.setPermissions(before.permissions());
        }
    }

    /// Makes a rename in this folder lasting. Some systems cannot open a folder; there the rename is as
    /// lasting as the system makes it.
    private static void sync(Path folder) throws IOException {
        if (!WINDOWS) {
            try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    }
}
