package parley.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import parley.model.Item;
import parley.model.Wording;
import parley.record.Remark.Arg;
import parley.record.Remark.Code;

/// The remarks on one register, in the making.
final class Remarks {

    private final List<Remark> list = new ArrayList<>();

    /// Adds one about `item`, resting on the item and its basis. Arguments: a `String` is an id, a
    /// list of strings several, a date, a number, an analyst's [Wording], or an [Arg].
    void add(Code code, Item item, Object... args) {
        add(code, item, List.of(), args);
    }

    /// The same, resting on further items too.
    void add(Code code, Item item, List<String> also, Object... args) {
        LinkedHashSet<String> rests = new LinkedHashSet<>();
        rests.add(item.id());
        rests.addAll(also);
        rests.addAll(item.basis().ids());
        List<Arg> blanks = new ArrayList<>();
        for (Object arg : args) {
            blanks.add(blank(arg));
        }
        list.add(new Remark(code, item.id(), blanks, List.copyOf(rests)));
    }

    List<Remark> done() {
        return List.copyOf(list);
    }

    private static Arg blank(Object arg) {
        return switch (arg) {
            case Arg ready -> ready;
            case String id -> new Arg.Ref(id);
            case LocalDate day -> new Arg.Day(day);
            case Integer count -> new Arg.Count(count);
            case Long count -> new Arg.Count(count);
            case Wording words -> new Arg.Said(words);
            case List<?> ids -> new Arg.Refs(ids.stream().map(Object::toString).toList());
            default -> throw new IllegalArgumentException("no blank for " + arg.getClass());
        };
    }
}
