package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Text comes from strangers. No pattern of the program may need a stack as deep, or steps as many times over, as what it reads is long.
///
/// The patterns are found in the compiled classes: those in fields, and those written where they are used. Each is fed its own alphabet, and
/// whatever it repeats, repeated 100,000 times. Steps are counted, not time.
final class PatternsTest {

    private static final int TIMES = 100_000;

    /// Characters looked at, for each character of the text.
    private static final long STEPS = 400;

    /// As small as the stack of any thread that reads.
    private static final long STACK = 256 * 1024;

    /// Where a pattern is put together from parts while the program runs; each part is quoted, and what is around it was looked at by eye.
    private static final Set<String> BUILT_FROM_QUOTED_PARTS =
            Set.of(
                    "parley.dossier.Referrers",
                    "parley.table.Readers",
                    "parley.web.edit.Veil",
                    "parley.comparison.Places",
                    "parley.comparison.States",
                    "parley.document.Archive");

    private enum Use {
        MATCHES,
        LOOKING_AT,
        FIND
    }

    private record Found(String where, String regex, int flags, Set<Use> uses) {}

    /// Counts how often it is looked at, and gives up beyond a limit.
    private static final class Counted implements CharSequence {
        private final String text;
        private long left;

        Counted(String text) {
            this.text = text;
            this.left = STEPS * text.length() + 10_000;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left < 0) {
                throw new TooManySteps();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooManySteps extends RuntimeException {
        @java.io.Serial private static final long serialVersionUID = 1L;
    }

    @Test
    void noPatternGoesBackOrDownOverTheLengthOfWhatItReads() throws Exception {
        Map<String, Found> all = patterns();
        assertThat(all).hasSizeGreaterThan(150);
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        List<Thread> readers = new ArrayList<>();
        List<Found> list = List.copyOf(withoutDoubles(all.values()));
        for (int k = 0; k < 2; k++) {
            int from = k;
            Thread reader =
                    new Thread(
                            null,
                            () -> {
                                for (int i = from; i < list.size(); i += 2) {
                                    faults.addAll(faults(list.get(i)));
                                }
                            },
                            "patterns-" + k,
                            STACK);
            reader.start();
            readers.add(reader);
        }
        for (Thread reader : readers) {
            reader.join();
        }
        assertThat(new TreeSet<>(faults)).isEmpty();
    }

    @Test
    void theMeasureFindsPatternsThatOverflowAndPatternsThatGoBack() throws Exception {
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        Thread thread =
                new Thread(
                        null,
                        () -> {
                            for (String regex :
                                    List.of("(?:\\.\\d{1,3})*x", "(a+)+b", "[a-z]+\\d", "\\s+$")) {
                                faults.addAll(
                                        faults(new Found(regex, regex, 0, EnumSet.of(Use.FIND)))
                                                .subList(0, 1));
                            }
                        },
                        "bad",
                        STACK);
        thread.start();
        thread.join();
        assertThat(faults).hasSize(4);
    }

    private static Collection<Found> withoutDoubles(Collection<Found> all) {
        Map<String, Found> once = new TreeMap<>();
        for (Found found : all) {
            once.merge(
                    found.flags() + " " + found.regex(),
                    found,
                    (a, b) -> {
                        Set<Use> uses = EnumSet.copyOf(a.uses());
                        uses.addAll(b.uses());
                        return new Found(a.where(), a.regex(), a.flags(), uses);
                    });
        }
        return once.values();
    }

    private static List<String> faults(Found found) {
        List<String> faults = new ArrayList<>();
        Pattern pattern = Pattern.compile(found.regex(), found.flags());
        for (String text : Pumped.texts(found.regex(), found.flags(), TIMES)) {
            for (Use use : found.uses()) {
                try {
                    Matcher matcher = pattern.matcher(new Counted(text));
                    switch (use) {
                        case MATCHES -> matcher.matches();
                        case LOOKING_AT -> matcher.lookingAt();
                        case FIND -> {
                            while (matcher.find()) {
                                // all of them
                            }
                        }
                    }
                } catch (StackOverflowError | TooManySteps e) {
                    faults.add(
                            found.where()
                                    + " "
                                    + use
                                    + " "
                                    + e.getClass().getSimpleName()
                                    + " on "
                                    + text.substring(0, 24).replaceAll("\\s", "_")
                                    + "…: "
                                    + found.regex());
                    return faults;
                }
            }
        }
        return faults;
    }

    // ---- where the patterns are

    private static Map<String, Found> patterns() throws Exception {
        Map<String, Found> all = new TreeMap<>();
        Map<String, Set<Use>> uses = new TreeMap<>();
        List<byte[]> classes = classes();
        List<String> names = new ArrayList<>();
        for (byte[] bytes : classes) {
            ClassModel model = ClassFile.of().parse(bytes);
            String name = model.thisClass().asInternalName().replace('/', '.');
            names.add(name);
            for (MethodModel method : model.methods()) {
                method.code()
                        .ifPresent(code ->
                                scan(
                                        name,
                                        method.methodName().stringValue(),
                                        code.elementList(),
                                        all,
                                        uses));
            }
        }
        for (String name : names) {
            inFields(name, all, uses);
        }
        return all;
    }

    private static void scan(
            String owner,
            String method,
            List<CodeElement> code,
            Map<String, Found> all,
            Map<String, Set<Use>> uses) {
        List<Instruction> steps =
                code.stream()
                        .filter(Instruction.class::isInstance)
                        .map(Instruction.class::cast)
                        .toList();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof FieldInstruction field
                    && field.opcode() == Opcode.GETSTATIC
                    && field.typeSymbol().descriptorString().equals("Ljava/util/regex/Pattern;")) {
                uses.computeIfAbsent(
                                field.owner().asInternalName().replace('/', '.')
                                        + "."
                                        + field.name().stringValue(),
                                _ -> EnumSet.noneOf(Use.class))
                        .add(use(steps, i));
            }
            if (steps.get(i) instanceof InvokeInstruction call && isRegex(call)) {
                written(owner, method, steps, i, call, all);
            }
        }
    }

    private static boolean isRegex(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        String type = call.type().stringValue();
        return owner.equals("java/util/regex/Pattern")
                        && Set.of("compile", "matches").contains(name)
                || owner.equals("java/lang/String")
                        && (Set.of("matches", "replaceAll", "replaceFirst").contains(name)
                                || name.equals("split") && type.startsWith("(Ljava/lang/String;"));
    }

    private static void written(
            String owner,
            String method,
            List<Instruction> steps,
            int at,
            InvokeInstruction call,
            Map<String, Found> all) {
        String name = call.name().stringValue();
        boolean compiled = name.equals("compile");
        if (method.equals("<clinit>") && compiled
                || method.startsWith("lambda$static$") && compiled) {
            return; // stands in a field
        }
        int flags = 0;
        List<String> constants = new ArrayList<>();
        int most = name.startsWith("replace") ? 2 : 1;
        for (int i = at - 1; i >= Math.max(0, at - 40) && constants.size() < most; i--) {
            if (steps.get(i) instanceof ConstantInstruction c) {
                if (c.constantValue() instanceof String s) {
                    constants.add(s);
                } else if (compiled
                        && c.constantValue() instanceof Integer n
                        && constants.isEmpty()) {
                    flags |= n;
                }
            } else if (steps.get(i) instanceof InvokeInstruction && most == 1) {
                break;
            }
        }
        if (constants.isEmpty()) {
            // Kept in a variable: any text of the method may be the one.
            steps.stream()
                    .filter(ConstantInstruction.class::isInstance)
                    .map(s -> ((ConstantInstruction) s).constantValue())
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .forEach(constants::add);
        }
        if (constants.isEmpty()) {
            String outer = owner.contains("$") ? owner.substring(0, owner.indexOf('$')) : owner;
            assertThat(BUILT_FROM_QUOTED_PARTS)
                    .as(owner + "." + method + " puts a pattern together while the program runs")
                    .contains(outer);
            return;
        }
        Use use =
                switch (name) {
                    case "matches" -> Use.MATCHES;
                    case "compile" -> use(steps, at);
                    default -> Use.FIND;
                };
        for (String regex : constants) {
            if (compiles(regex, flags)) {
                String where = owner + "." + method + " " + use + " " + regex;
                all.put(where, new Found(owner + "." + method, regex, flags, EnumSet.of(use)));
            }
        }
    }

    private static boolean compiles(String regex, int flags) {
        try {
            Pattern.compile(regex, flags);
            return true;
        } catch (PatternSyntaxException e) {
            return false; // a replacement, not a pattern
        }
    }

    /// What is done with the pattern next.
    private static Use use(List<Instruction> steps, int at) {
        for (int i = at + 1; i < steps.size(); i++) {
            if (steps.get(i) instanceof InvokeInstruction call) {
                String owner = call.owner().asInternalName();
                String name = call.name().stringValue();
                if (owner.equals("java/util/regex/Matcher") && name.equals("matches")
                        || owner.equals("java/util/regex/Pattern")
                                && name.equals("asMatchPredicate")) {
                    return Use.MATCHES;
                }
                if (owner.equals("java/util/regex/Matcher") && name.equals("lookingAt")) {
                    return Use.LOOKING_AT;
                }
                if (owner.equals("java/util/regex/Matcher")
                        && !Set.of("region", "useTransparentBounds", "useAnchoringBounds")
                                .contains(name)) {
                    return Use.FIND;
                }
            }
        }
        return Use.FIND;
    }

    private static void inFields(String name, Map<String, Found> all, Map<String, Set<Use>> uses)
            throws Exception {
        Class<?> type = Class.forName(name, false, PatternsTest.class.getClassLoader());
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && mayHold(field)) {
                field.setAccessible(true);
                List<Pattern> patterns = new ArrayList<>();
                collect(field.get(null), patterns, 0);
                for (Pattern pattern : patterns) {
                    String where = name + "." + field.getName();
                    all.put(
                            where + " " + pattern.pattern(),
                            new Found(
                                    where,
                                    pattern.pattern(),
                                    pattern.flags(),
                                    uses.getOrDefault(where, EnumSet.of(Use.FIND))));
                }
            }
        }
    }

    private static boolean mayHold(Field field) {
        return field.getType() == Pattern.class
                || Collection.class.isAssignableFrom(field.getType())
                        && holdsPatterns(field.getGenericType().getTypeName());
    }

    /// A list of patterns, or of records with one.
    private static boolean holdsPatterns(String type) {
        if (type.contains("java.util.regex.Pattern")) {
            return true;
        }
        for (String part : type.split("[<>, ]+")) {
            if (part.startsWith("parley.")) {
                try {
                    RecordComponent @Nullable [] parts =
                            Class.forName(part, false, PatternsTest.class.getClassLoader())
                                    .getRecordComponents();
                    if (parts != null
                            && Stream.of(parts).anyMatch(c -> c.getType() == Pattern.class)) {
                        return true;
                    }
                } catch (ClassNotFoundException e) {
                    return false;
                }
            }
        }
        return false;
    }

    private static void collect(@Nullable Object value, List<Pattern> patterns, int depth)
            throws Exception {
        if (value instanceof Pattern pattern) {
            patterns.add(pattern);
        } else if (value instanceof Collection<?> many) {
            for (Object one : many) {
                collect(one, patterns, depth + 1);
            }
        } else if (value instanceof Record one && depth < 3) {
            for (RecordComponent part : one.getClass().getRecordComponents()) {
                if (part.getType() == Pattern.class) {
                    part.getAccessor().setAccessible(true);
                    collect(part.getAccessor().invoke(one), patterns, depth + 1);
                }
            }
        }
    }

    private static List<byte[]> classes() throws Exception {
        List<byte[]> classes = new ArrayList<>();
        for (URL url :
                Collections.list(PatternsTest.class.getClassLoader().getResources("parley"))) {
            if (url.getProtocol().equals("file")) {
                Path folder = Path.of(url.toURI());
                if (!folder.toString().contains("test-classes")) {
                    addAll(folder, classes);
                }
            } else {
                URI jar = URI.create(url.toString().substring(0, url.toString().indexOf('!')));
                try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
                    addAll(files.getPath("/parley"), classes);
                }
            }
        }
        assertThat(classes).hasSizeGreaterThan(500);
        return classes;
    }

    private static void addAll(Path folder, List<byte[]> classes) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String name =
                        Optional.ofNullable(file.getFileName()).map(Path::toString).orElse("");
                if (!name.equals("package-info.class")) {
                    classes.add(Files.readAllBytes(file));
                }
            }
        }
    }
}
