package parley.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds a [Tree] from the events of a JSON or YAML parser without recursion, within bounds that no
/// real scenario reaches: depth, and the number of values counting repeated ones each time.
final class TreeBuilder {

    static final int DEEPEST = 60;
    private static final long MOST_VALUES = 2_000_000;

    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Tree> anchors = new HashMap<>();
    private final Map<Tree, Long> sizes = new java.util.IdentityHashMap<>();
    private @Nullable Tree root;
    private long values;

    /// A collection still being read; `key` waits for its value.
    private static final class Open {
        private final @Nullable Map<String, Tree> entries;
        private final @Nullable List<Tree> items;
        private final Where where;
        private final @Nullable String anchor;
        private final long before;
        private @Nullable String key;

        Open(boolean mapping, Where where, @Nullable String anchor, long before) {
            this.entries = mapping ? new LinkedHashMap<>() : null;
            this.items = mapping ? null : new ArrayList<>();
            this.where = where;
            this.anchor = anchor;
            this.before = before;
        }
    }

    void start(boolean mapping, Where where, @Nullable String anchor) {
        if (open.size() >= DEEPEST) {
            throw Refusal.of("deep", where, DEEPEST);
        }
        if (!open.isEmpty() && open.peek().entries != null && open.peek().key == null) {
            throw Refusal.of("scalar", where, "key");
        }
        count(1, where);
        open.push(new Open(mapping, where, anchor, values));
    }

    void end() {
        Open closed = open.pop();
        Tree tree =
                closed.entries != null
                        ? new Tree.Mapping(closed.entries, closed.where)
                        : new Tree.Sequence(
                                closed.items == null ? List.of() : closed.items, closed.where);
        sizes.put(tree, values - closed.before + 1);
        if (closed.anchor != null) {
            anchors.put(closed.anchor, tree);
        }
        add(tree);
    }

    /// A key, where the parser tells keys from values.
    void key(String key, Where where) {
        Open top = open.element();
        if (top.entries == null || top.entries.containsKey(key)) {
            throw Refusal.of("twice", where, key);
        }
        top.key = key;
    }

    void scalar(String text, Where where, @Nullable String anchor) {
        count(1, where);
        Open top = open.peek();
        if (top != null && top.entries != null && top.key == null) {
            key(text, where);
            return;
        }
        Tree tree = new Tree.Text(text, where);
        if (anchor != null) {
            anchors.put(anchor, tree);
        }
        add(tree);
    }

    /// The value that stands elsewhere under this anchor; it counts as if it were written again.
    void alias(String anchor, Where where) {
        Tree tree = anchors.get(anchor);
        if (tree == null) {
            throw Refusal.of("alias", where, anchor);
        }
        count(sizes.getOrDefault(tree, 1L), where);
        Open top = open.peek();
        if (top != null && top.entries != null && top.key == null) {
            key(tree.text("key"), where);
        } else {
            add(tree);
        }
    }

    Tree root(String file) {
        if (root == null || !open.isEmpty()) {
            throw Refusal.of("empty", file);
        }
        return root;
    }

    private void add(Tree tree) {
        Open top = open.peek();
        if (top == null) {
            root = tree;
        } else if (top.items != null) {
            top.items.add(tree);
        } else if (top.entries != null && top.key != null) {
            top.entries.put(top.key, tree);
            top.key = null;
        }
    }

    private void count(long more, Where where) {
        values += more;
        if (values > MOST_VALUES) {
            throw Refusal.of("many", where, MOST_VALUES);
        }
    }
}
