package parley.dossier;

import java.util.List;

/// A change to a dossier that touches only the lines concerned: comments, order and spacing elsewhere
/// stay as they are, byte for byte.
///
/// A path is the keys from a section down, `preferences`, `aldoria`, `water`, `weight`; the items of a
/// list count from 0.
public sealed interface Edit {

    List<String> path();

    /// The value at that path becomes this word or phrase; keys that are missing are added.
    record Set(List<String> path, String value) implements Edit {
        public Set {
            path = named(path);
        }
    }

    /// The value at that path becomes this YAML (a block, not indented), whatever stood there; a missing
    /// key is added. Remarks inside what stood there go with it.
    record Put(List<String> path, String block) implements Edit {
        public Put {
            path = named(path);
        }
    }

    /// The key at the end of the path is called otherwise; its value and its place stay.
    record Rename(List<String> path, String name) implements Edit {
        public Rename {
            path = named(path);
        }
    }

    /// A new member `name` at the end of the mapping at `path`, holding the given YAML (a block, not
    /// indented); the mapping is made when it is missing.
    record Add(List<String> path, String name, String block) implements Edit {
        public Add {
            path = named(path);
        }
    }

    /// A new item at the end of the list at `path`. A single word becomes a list of two.
    record Append(List<String> path, String block) implements Edit {
        public Append {
            path = named(path);
        }
    }

    /// The member or item at that path, with the lines it stands on; remarks above it stay.
    record Remove(List<String> path) implements Edit {
        public Remove {
            path = named(path);
        }
    }

    static Edit set(List<String> path, String value) {
        return new Set(path, value);
    }

    static Edit put(List<String> path, String block) {
        return new Put(path, block);
    }

    static Edit rename(List<String> path, String name) {
        return new Rename(path, name);
    }

    /// A new item of a section: `add("claims", "c7", "says: ...\nsource: s1")`.
    static Edit add(String section, String id, String block) {
        return new Add(List.of(section), id, block);
    }

    static Edit append(List<String> path, String block) {
        return new Append(path, block);
    }

    static Edit remove(List<String> path) {
        return new Remove(path);
    }

    /// In a few words, for the journal: `set parties.aldoria.no deal`.
    default String title() {
        String verb =
                switch (this) {
                    case Set _ -> "set";
                    case Put _ -> "set";
                    case Rename _ -> "rename";
                    case Add _ -> "add";
                    case Append _ -> "append";
                    case Remove _ -> "remove";
                };
        String name = this instanceof Add add ? "." + add.name() : "";
        return verb + " " + String.join(".", path()) + name;
    }

    private static List<String> named(List<String> path) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a change needs a place");
        }
        return List.copyOf(path);
    }
}
