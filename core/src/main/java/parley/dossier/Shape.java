package parley.dossier;

import java.util.List;
import java.util.Optional;
import parley.model.Item;

/// What may stand at a place of a dossier. [RecordType] says which shape each key has; the reader,
/// the JSON Schema and the reference of keys in the docs all follow it.
public sealed interface Shape {

    /// One word or line with nothing below it.
    sealed interface Plain extends Shape {}

    /// Words, or one phrase per language.
    record Phrase() implements Shape {}

    /// A short piece of text without languages: a unit, a name, a clause.
    record Line() implements Plain {}

    /// One word of a closed list.
    record OneOf(List<String> words) implements Plain {
        public OneOf {
            words = List.copyOf(words);
        }
    }

    /// A number or a range, alone or with a basis of its own; `percent` allows a `%` after it.
    record Number(boolean percent) implements Shape {}

    /// One exact decimal.
    record Decimal() implements Plain {}

    /// A whole number between `least` and `most`.
    record Whole(int least, int most) implements Plain {}

    /// `2031-03-10`.
    record Day() implements Plain {}

    /// `6 months`.
    record Duration() implements Plain {}

    /// `yes` or `no` (`true` and `false` are understood).
    record Flag() implements Plain {}

    /// A SHA-256 in hexadecimal.
    record Hash() implements Plain {}

    /// A file inside the dossier's folder.
    record FileName() implements Plain {}

    /// `document#entry` of the ledger.
    record LedgerEntry() implements Plain {}

    /// The id of an item of one of these kinds, or a list of them where `many`.
    record Reference(List<Class<? extends Item>> to, boolean many) implements Shape {
        public Reference {
            to = List.copyOf(to);
        }
    }

    /// `water < 60`, or a mapping of issues to options that must all hold.
    record Condition() implements Shape {}

    /// `nowhere`, a text, or a text with a clause and a quotation.
    record WrittenIn() implements Shape {}

    record Listed(Shape of) implements Shape {}

    /// A mapping whose keys the analyst chooses.
    record Keyed(Names names, Shape value) implements Shape {}

    /// A mapping with known keys. `others` says what any other key means, if it may stand there.
    /// `brief` is the key whose value may stand for the whole, if one may.
    record Group(String name, List<Key> keys, List<Keyed> others, Optional<String> brief)
            implements Shape {
        public Group {
            keys = List.copyOf(keys);
            others = List.copyOf(others);
        }

        public Group(String name, List<Key> keys) {
            this(name, keys, List.of(), Optional.empty());
        }

        public List<String> names() {
            return keys.stream().map(Key::name).toList();
        }

        public Optional<Key> find(String key) {
            return keys.stream().filter(k -> k.name().equals(key)).findFirst();
        }
    }

    /// The short form as words, or the long form with keys.
    record ShortOrLong(Shape brief, Shape full) implements Shape {

        /// The form in which something is written.
        public Shape chosen(Written at) {
            boolean isList = brief instanceof Listed;
            return switch (at) {
                case Written.Members _ -> at.isLong() || isList ? full : brief;
                case Written.Rows _ -> isList ? brief : full;
                case Written.Nothing _ -> isList ? full : brief;
                case Written.Word _ -> brief;
            };
        }
    }

    /// One key of a group: what it means, for docs and editors, and an example of its value.
    record Key(
            String name,
            Shape shape,
            boolean required,
            String meaning,
            String example,
            French french) {

        Key of(Shape other) {
            return new Key(name, other, required, meaning, example, french);
        }
    }

    /// What a key is called and means in French; in English it is called by its name.
    record French(String label, String meaning) {}

    /// What the keys of a mapping name.
    sealed interface Names {

        /// New ids of items of this kind; `owned` ids are known as `owner.id`.
        record NewIds(Class<? extends Item> kind, boolean owned) implements Names {}

        /// Items that exist.
        record Existing(List<Class<? extends Item>> kinds) implements Names {
            public Existing {
                kinds = List.copyOf(kinds);
            }
        }

        /// Anything else: options, clauses, numbers, analysts; `what` says which, for the docs.
        record Free(String what) implements Names {}
    }
}
