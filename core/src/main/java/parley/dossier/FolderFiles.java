package parley.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The files beside the dossier: texts and sources. Names that lead out of the folder, and links, are
/// refused.
public final class FolderFiles {

    private FolderFiles() {}

    /// The plain file of that name inside the folder, if it is there and no link leads to it.
    public static Optional<Path> find(Path folder, String name) {
        try {
            return SafeFolder.at(folder).entry(name) == SafeFolder.Entry.FILE
                    ? Optional.of(folder.resolve(name))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// SHA-256 of a file in lower-case hexadecimal.
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[65_536];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// SHA-256 of bytes in lower-case hexadecimal.
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static boolean isOutside(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.matches("[A-Za-z]:.*")) {
            return true;
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..") || part.equals(".") || part.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    static void name(String name, Place place) throws Unreadable {
        if (isOutside(name)) {
            throw new Unreadable(Problem.Kind.FILE_OUTSIDE, place, Hint.NONE, "file-outside", name);
        }
    }
}
