package parley.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The one law of the house: a room uses only the rooms that the sign on its door names.
///
/// A room is a package with sources. Its sign is the paragraph `**May use:** a, b` of its
/// `package-info.java`; `nothing of ours` and `everything` are signs too. Classes generated from
/// templates (`...templates...`) belong to the room that owns the templates.
class ArchitectureTest {

    private static final Pattern SIGN =
            Pattern.compile(
                    "\\*\\*May use:\\*\\*(.*?)(?:\\n///\\s*\\n|\\n@NullMarked)", Pattern.DOTALL);

    private final Map<String, Set<String>> signs = readSigns();
    private final JavaClasses classes =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("parley");

    @Test
    void everyRoomHasASignOfAtMost25Lines() {
        List<String> missing = new ArrayList<>();
        for (Path folder : packagesWithSources()) {
            Path sign = folder.resolve("package-info.java");
            if (!Files.exists(sign)
                    || Sources.read(sign).lines().count() > 25
                    || !Sources.read(sign).contains("@NullMarked")
                    || !SIGN.matcher(Sources.read(sign)).find()) {
                missing.add(Sources.root().relativize(sign).toString());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everySignNamesRoomsThatExist() {
        signs.forEach((room, named) ->
                named.stream()
                        .filter(name -> !name.equals("everything"))
                        .forEach(name ->
                                assertThat(resolve(name))
                                        .as("rooms that %s's sign means by %s", room, name)
                                        .hasSize(1)));
    }

    @Test
    void aRoomUsesOnlyWhatItsSignNames() {
        Set<String> offences = new TreeSet<>();
        for (Dependency use : uses()) {
            String from = room(use.getOriginClass());
            String to = room(use.getTargetClass());
            Set<String> named = signs.getOrDefault(from, Set.of());
            if (!named.contains("everything")
                    && named.stream().noneMatch(name -> resolve(name).contains(to))) {
                offences.add(from + " uses " + to + ": " + use.getDescription());
            }
        }
        assertThat(offences).isEmpty();
    }

    @Test
    void roomsFormNoCycle() {
        Map<String, Set<String>> graph = new TreeMap<>();
        for (Dependency use : uses()) {
            graph.computeIfAbsent(room(use.getOriginClass()), r -> new TreeSet<>())
                    .add(room(use.getTargetClass()));
        }
        Set<String> done = new HashSet<>();
        for (String room : graph.keySet()) {
            assertThat(cycleFrom(room, graph, new ArrayList<>(), done)).isEmpty();
        }
    }

    @Test
    void onlyTheProgramTouchesTheTerminal() {
        Pattern terminal = Pattern.compile("System\\.(out|err|exit)\\b");
        List<String> offences = new ArrayList<>();
        for (Path source : Sources.files(Sources.root(), ".java")) {
            if (source.toString().contains("/src/main/")
                    && !source.toString().contains("/parley/app/")
                    && !source.toString().contains("/parley/bench/")
                    && terminal.matcher(Sources.read(source)).find()) {
                offences.add(Sources.root().relativize(source).toString());
            }
        }
        assertThat(offences).isEmpty();
    }

    private List<Dependency> uses() {
        List<Dependency> uses = new ArrayList<>();
        for (JavaClass origin : classes) {
            for (Dependency use : origin.getDirectDependenciesFromSelf()) {
                String target = use.getTargetClass().getBaseComponentType().getPackageName();
                if (target.startsWith("parley.")
                        && !room(origin).equals(room(use.getTargetClass()))) {
                    uses.add(use);
                }
            }
        }
        return uses;
    }

    /// A folder of templates that is named like a room below belongs to that room.
    private String room(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        int templates = name.indexOf(".templates");
        if (templates < 0) {
            return name;
        }
        String own = name.replace(".templates", "");
        return signs.containsKey(own) ? own : name.substring(0, templates);
    }

    private List<String> cycleFrom(
            String room, Map<String, Set<String>> graph, List<String> path, Set<String> done) {
        if (path.contains(room)) {
            return List.copyOf(path.subList(path.indexOf(room), path.size()));
        }
        if (!done.add(room)) {
            return List.of();
        }
        path.add(room);
        for (String next : graph.getOrDefault(room, Set.of())) {
            List<String> cycle = cycleFrom(next, graph, path, done);
            if (!cycle.isEmpty()) {
                return cycle;
            }
        }
        path.removeLast();
        return List.of();
    }

    /// The room of that whole name; else every room whose name ends so.
    private List<String> resolve(String name) {
        if (signs.containsKey("parley." + name)) {
            return List.of("parley." + name);
        }
        return signs.keySet().stream().filter(room -> room.endsWith("." + name)).toList();
    }

    private static List<Path> packagesWithSources() {
        return Sources.files(Sources.root(), ".java").stream()
                .filter(file -> file.toString().contains("/src/main/java/"))
                .map(Path::getParent)
                .distinct()
                .toList();
    }

    private static Map<String, Set<String>> readSigns() {
        Map<String, Set<String>> signs = new TreeMap<>();
        for (Path file : Sources.files(Sources.root(), "package-info.java")) {
            String text = Sources.read(file);
            Matcher sign = SIGN.matcher(text);
            if (!file.toString().contains("/src/main/java/") || !sign.find()) {
                continue;
            }
            Matcher name = Pattern.compile("(?m)^package ([a-z.]+);").matcher(text);
            if (!name.find()) {
                continue;
            }
            Set<String> rooms = new TreeSet<>();
            String list = sign.group(1).replace("///", " ").replaceAll("\\s+", " ").strip();
            for (String room : list.split("[,;]")) {
                String tidy = room.strip().replace("`", "").replaceAll("\\.$", "");
                if (!tidy.isEmpty() && !tidy.equals("nothing of ours")) {
                    rooms.add(tidy);
                }
            }
            signs.put(name.group(1), rooms);
        }
        return signs;
    }
}
