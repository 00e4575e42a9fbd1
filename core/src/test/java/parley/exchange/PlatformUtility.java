package parley.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.NullUnmarked;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What a platform itself computes for an outcome, straight from a profile file and in floating
/// point as the platforms do. Shares no code with the readers under test. What a file does not give
/// is null here and fails the test that asked for it.
@NullUnmarked
interface PlatformUtility {

    /// The utility, 0..1, of an outcome given as value by issue name.
    double of(Map<String, String> outcome);

    static PlatformUtility of(Platform platform, Path profile, Path domain) throws IOException {
        return switch (platform) {
            case GENIUS -> genius(xml(profile), xml(domain));
            case GENIUSWEB -> geniusWeb(new ObjectMapper().readTree(Files.readString(profile)));
            case NEGOLOG -> negolog(new ObjectMapper().readTree(Files.readString(profile)));
            case NEGMAS -> negmas(yaml(profile), yaml(domain));
        };
    }

    static Element xml(Path file) throws IOException {
        String text =
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .replaceAll("<\\?xml[^>]*\\?>", "");
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text.strip())))
                    .getDocumentElement();
        } catch (SAXException | ParserConfigurationException broken) {
            throw new IOException(broken);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> yaml(Path file) throws IOException {
        return (Map<String, Object>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }

    // ---- GENIUS ----

    static PlatformUtility genius(Element profile, Element domain) {
        Map<Integer, String> names = new HashMap<>();
        for (Element issue : descendants(domain, "issue")) {
            names.put(Integer.valueOf(issue.getAttribute("index")), issue.getAttribute("name"));
        }
        List<Element> functions = descendants(profile, "ufun");
        if (!functions.isEmpty()) {
            double most =
                    Double.parseDouble(
                            descendants(profile, "utility").getFirst().getAttribute("maxutility"));
            return outcome -> Math.min(1, ufun(functions.getFirst(), names, outcome) / most);
        }
        Map<Integer, Double> weights = new HashMap<>();
        for (Element weight : descendants(profile, "weight")) {
            weights.put(
                    Integer.valueOf(weight.getAttribute("index")),
                    Double.valueOf(weight.getAttribute("value")));
        }
        return outcome -> {
            double sum = 0;
            for (Element issue : descendants(profile, "issue")) {
                int index = Integer.parseInt(issue.getAttribute("index"));
                if (names.containsKey(index)) {
                    sum += weights.get(index) * evaluation(issue, outcome.get(names.get(index)));
                }
            }
            return Math.min(1, sum);
        };
    }

    private static double evaluation(Element issue, String value) {
        String type = issue.getAttribute("type");
        if (type.equals("integer")) {
            Element evaluator = children(issue, "evaluator").getFirst();
            double slope = Double.parseDouble(evaluator.getAttribute("slope"));
            double offset = Double.parseDouble(evaluator.getAttribute("offset"));
            int lower = Integer.parseInt(issue.getAttribute("lowerbound"));
            return Math.clamp(slope * (Integer.parseInt(value) - lower) + offset, 0, 1);
        }
        if (type.equals("real")) {
            Element evaluator = children(issue, "evaluator").getFirst();
            double zero = Double.parseDouble(evaluator.getAttribute("parameter0"));
            if (evaluator.getAttribute("ftype").equals("constant")) {
                return zero;
            }
            double one = Double.parseDouble(evaluator.getAttribute("parameter1"));
            double x = Double.parseDouble(value);
            if (evaluator.getAttribute("ftype").equals("triangular")) {
                double top = Double.parseDouble(evaluator.getAttribute("parameter2"));
                if (x < zero || x >= one) {
                    return 0;
                }
                return x < top ? (x - zero) / (top - zero) : 1 - (x - top) / (one - top);
            }
            return Math.clamp(one * x + zero, 0, 1);
        }
        double max = 0;
        double own = 0;
        for (Element item : children(issue, "item")) {
            String text = item.getAttribute("evaluation");
            double evaluation =
                    text.isEmpty() || text.equals("null") ? 0 : Double.parseDouble(text);
            if (item.getAttribute("value").equals(value)) {
                own = evaluation;
            }
            max = Math.max(max, evaluation);
        }
        return max < 0.00001 ? 0 : own / max;
    }

    private static double ufun(
            Element function, Map<Integer, String> names, Map<String, String> outcome) {
        List<Double> parts = new ArrayList<>();
        for (Element box : children(function, "hyperRectangle")) {
            double weight =
                    box.hasAttribute("weight") ? Double.parseDouble(box.getAttribute("weight")) : 1;
            parts.add(
                    counts(box, names, outcome)
                            ? Double.parseDouble(box.getAttribute("utility")) * weight
                            : 0);
        }
        for (Element inner : children(function, "ufun")) {
            double weight =
                    inner.hasAttribute("weight")
                            ? Double.parseDouble(inner.getAttribute("weight"))
                            : 1;
            parts.add(weight * ufun(inner, names, outcome));
        }
        return switch (function.getAttribute("aggregation")) {
            case "max" -> parts.stream().mapToDouble(p -> p).max().orElseThrow();
            case "min" -> parts.stream().mapToDouble(p -> p).min().orElseThrow();
            default -> parts.stream().mapToDouble(p -> p).sum();
        };
    }

    private static boolean counts(
            Element box, Map<Integer, String> names, Map<String, String> outcome) {
        List<Element> excludes = children(box, "EXCLUDES");
        if (!excludes.isEmpty()) {
            return !excludes.stream().allMatch(b -> within(b, names, outcome));
        }
        return children(box, "INCLUDES").stream().allMatch(b -> within(b, names, outcome));
    }

    private static boolean within(
            Element bound, Map<Integer, String> names, Map<String, String> outcome) {
        String issue = names.get(Integer.valueOf(bound.getAttribute("index")));
        int value = Integer.parseInt(outcome.get(issue));
        return Integer.parseInt(bound.getAttribute("min")) <= value
                && value <= Integer.parseInt(bound.getAttribute("max"));
    }

    private static List<Element> children(Element parent, String tag) {
        List<Element> found = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && e.getTagName().equals(tag)) {
                found.add(e);
            }
        }
        return found;
    }

    private static List<Element> descendants(Element root, String tag) {
        NodeList all = root.getElementsByTagName(tag);
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    // ---- GeniusWeb ----

    static PlatformUtility geniusWeb(JsonNode root) {
        JsonNode groups = root.get("SumOfGroupsUtilitySpace");
        if (groups != null) {
            return outcome -> groups(groups.get("partUtilities"), outcome);
        }
        JsonNode profile = root.get("LinearAdditiveUtilitySpace");
        return outcome -> {
            double sum = 0;
            for (Map.Entry<String, String> chosen : outcome.entrySet()) {
                JsonNode utilities = profile.get("issueUtilities").get(chosen.getKey());
                double weight = profile.get("issueWeights").get(chosen.getKey()).doubleValue();
                sum +=
                        weight
                                * valueUtility(
                                        utilities.values().iterator().next(), chosen.getValue());
            }
            return sum;
        };
    }

    private static double valueUtility(JsonNode utilities, String value) {
        if (utilities.has("valueUtilities")) {
            JsonNode found = utilities.get("valueUtilities").get(value);
            return found == null ? 0 : found.doubleValue();
        }
        double low = utilities.get("lowValue").doubleValue();
        double high = utilities.get("highValue").doubleValue();
        double x = Double.parseDouble(value);
        if (x < low || x > high) {
            return 0;
        }
        double from = utilities.get("lowUtility").doubleValue();
        double to = utilities.get("highUtility").doubleValue();
        double exact = from + (to - from) * (x - low) / (high - low);
        return Math.floor(exact * 1e8 + 0.5 + 1e-6) / 1e8;
    }

    private static double groups(JsonNode parts, Map<String, String> outcome) {
        double sum = 0;
        for (JsonNode outer : parts.values()) {
            JsonNode part = outer.has("partsutils") ? outer.get("partsutils") : outer;
            List<String> chosen = new ArrayList<>();
            part.get("issues").values().forEach(i -> chosen.add(outcome.get(i.stringValue())));
            for (JsonNode one : part.get("utilslist").values()) {
                List<String> values = new ArrayList<>();
                one.get("values").values().forEach(v -> values.add(v.asString()));
                if (values.equals(chosen)) {
                    sum += one.get("util").doubleValue();
                }
            }
        }
        return sum;
    }

    // ---- NegoLog ----

    static PlatformUtility negolog(JsonNode profile) {
        return outcome -> {
            double sum = 0;
            for (Map.Entry<String, String> chosen : outcome.entrySet()) {
                sum +=
                        profile.get("issueWeights").get(chosen.getKey()).doubleValue()
                                * profile.get("issues")
                                        .get(chosen.getKey())
                                        .get(chosen.getValue())
                                        .doubleValue();
            }
            return sum;
        };
    }

    // ---- NegMAS ----

    @SuppressWarnings("unchecked")
    static PlatformUtility negmas(Map<String, Object> profile, Map<String, Object> domain) {
        Map<String, Object> inner = profile;
        while (inner.containsKey("ufun")) {
            inner = (Map<String, Object>) inner.get("ufun");
        }
        Map<String, Object> function = inner;
        List<Map<String, Object>> issues = (List<Map<String, Object>>) domain.get("issues");
        List<Object> weights = (List<Object>) function.get("weights");
        double bias = function.get("bias") instanceof Number n ? n.doubleValue() : 0;
        return outcome -> {
            double sum = bias;
            for (int i = 0; i < issues.size(); i++) {
                String value = outcome.get(String.valueOf(issues.get(i).get("name")));
                double weight = ((Number) weights.get(i)).doubleValue();
                sum +=
                        weight
                                * (function.containsKey("values")
                                        ? negmasValue(
                                                (Map<String, Object>)
                                                        ((List<Object>) function.get("values"))
                                                                .get(i),
                                                value)
                                        : Double.parseDouble(value));
            }
            return sum;
        };
    }

    @SuppressWarnings("unchecked")
    private static double negmasValue(Map<String, Object> function, String value) {
        return switch (String.valueOf(function.get("type"))) {
            case "TableFun" -> {
                for (Map.Entry<?, ?> e : ((Map<?, ?>) function.get("mapping")).entrySet()) {
                    if (String.valueOf(e.getKey()).equals(value)) {
                        yield ((Number) e.getValue()).doubleValue();
                    }
                }
                throw new AssertionError(value);
            }
            case "AffineFun" ->
                    ((Number) function.get("slope")).doubleValue() * Double.parseDouble(value)
                            + ((Number) function.get("bias")).doubleValue();
            default -> throw new AssertionError(function.get("type"));
        };
    }
}
