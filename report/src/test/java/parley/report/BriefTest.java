package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.analysis.reading.Frequencies;
import parley.analysis.reading.RandomReadings;
import parley.model.Basis;
import parley.model.Dossier;
import parley.model.Judgement;
import parley.model.Party;
import parley.model.Preference;
import parley.model.RedLine;
import parley.model.Visibility;
import parley.model.Wording;
import parley.report.question.Questions;

/// The brief as a page: complete, self-contained, accessible, neutral, and true to its level.
class BriefTest {

    static String html(Dossier dossier, String language, Visibility level) {
        Settle settle = Settle.of(dossier.bargain());
        Frequencies frequencies =
                RandomReadings.of(
                        settle.bargain(),
                        new RandomReadings.Plan(200, 7, 1, 12),
                        RandomReadings.Progress.NONE);
        Words words = Words.of(Locale.of(language));
        Answers answers =
                Answers.of(dossier.visibleAt(level), Path.of("none"), () -> frequencies, 1);
        return html(Material.of(dossier, answers, words, level));
    }

    private static String html(Material material) {
        Brief brief = new Brief();
        return brief.render(brief.gather(material, bargaining(material)));
    }

    /// Without the registers, which have tests of their own.
    private static List<Part> bargaining(Material material) {
        return Questions.all().stream()
                .map(inquiry -> Questions.brief(inquiry, material))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String harbour(String language) {
        return html(Samples.harbour(), language, Visibility.TEAM);
    }

    @Test
    void itOpensWithTheAnswer() {
        assertThat(harbour("en")).contains("Two of 12 packages are acceptable to both in every");
        assertThat(harbour("fr"))
                .contains("Deux des 12 paquets sont acceptables pour les deux parties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void nothingIsLoadedFromAnywhere(String language) {
        assertThat(harbour(language))
                .doesNotContain("<script", "<link", "<img", "@import", "url(http", "src=");
        assertThat(harbour(language)).doesNotContainPattern("href=\"(?!#)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyLinkLeadsSomewhereAndEveryIdIsUnique(String language) {
        String html = harbour(language);
        List<String> ids = all(html, " id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(new TreeSet<>(all(html, "href=\"#([^\"]+)\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void headingsNeverSkipALevelAndTheLanguageIsNamed(String language) {
        String html = harbour(language);
        assertThat(html).startsWith("<!DOCTYPE html>\n<html lang=\"" + language + "\">");
        int before = 0;
        for (String level : all(html, "<h([1-6])[ >]")) {
            assertThat(Integer.parseInt(level)).isLessThanOrEqualTo(before + 1);
            before = Integer.parseInt(level);
        }
        assertThat(all(html, "(<h1)")).hasSize(1);
    }

    @Test
    void everyTableHasHeadsAndEveryFigureATwin() {
        String html = harbour("en");
        assertThat(all(html, "(<table[ >])")).hasSameSizeAs(all(html, "(<thead>)"));
        assertThat(all(html, "(<svg |<table class=\"grid)"))
                .hasSameSizeAs(all(html, "(<details class=\"twin\">)"));
        assertThat(html).doesNotContainPattern("<th>|<th class");
    }

    @Test
    void everyStatedNumberHasARowWithItsBasisOrSaysThatNoneIsGiven() {
        String html = harbour("en");
        assertThat(html).contains("id=\"n-arden-dues\"", "id=\"n-belmar-no-deal\"");
        assertThat(html).contains("no basis given").contains("Two sessions of the team.");
    }

    @Test
    void frenchTypographyHasNoOrdinarySpaceBeforeItsMarks() {
        String text = harbour("fr").replaceAll("(?s)<style>.*?</style>|<[^>]+>", "|");
        assertThat(text).doesNotContainPattern("\\p{L} [;:!?»]").doesNotContain("« ");
    }

    @Test
    void whatIsMorePrivateThanTheBriefIsNamedAsWithheldAndNotShown() {
        Dossier secret = withSecretJudgement();
        String team = html(secret, "en", Visibility.TEAM);
        assertThat(team).doesNotContain("Told in confidence").contains("Withheld at this level.");
        assertThat(html(secret, "en", Visibility.MEDIATOR_ONLY)).contains("Told in confidence");
    }

    @Test
    void theOrderOfPartiesInTheDossierChangesNothing() {
        Dossier one = Samples.harbour();
        Dossier other =
                one.with(Party.class, one.parties().reversed())
                        .withPreferences(one.preferences().reversed());
        assertThat(exact(other)).isEqualTo(exact(one));
        assertThat(html(other, "en", Visibility.TEAM)).isEqualTo(html(one, "en", Visibility.TEAM));
    }

    @Test
    void swappingTwoPartiesSwapsTheResultsAndNothingElse() {
        String one = exact(Samples.harbour("arden", "belmar"));
        String other = exact(Samples.harbour("belmar", "arden"));
        assertThat(counts(other)).isEqualTo(counts(one));
        assertThat(swapped(worths(other))).isEqualTo(worths(one));
    }

    @Test
    void aDossierWithoutPreferencesStillHasABrief() {
        Dossier bare = Samples.harbour().withPreferences(List.<Preference>of());
        Answers answers = Answers.of(bare, Path.of("none"), () -> new Frequencies.Cancelled(0), 1);
        String html = html(Material.of(bare, answers, Words.of(Locale.ENGLISH), Visibility.TEAM));
        assertThat(html).contains("Red lines").doesNotContain("Is there a package");
    }

    @Test
    void aPrivateRedLineOrPreferenceLeavesNoTraceInABriefForOthers() {
        Dossier dossier = Samples.harbour();
        Dossier secret =
                dossier.with(
                        RedLine.class, dossier.redLines().stream().map(BriefTest::secret).toList());
        assertThat(Readers.visible(secret, Visibility.TEAM).redLines()).isEmpty();
        assertThat(Readers.visible(secret, Visibility.MEDIATOR_ONLY).redLines()).hasSize(1);
        Preference own = dossier.preferences().getFirst();
        Preference hidden =
                new Preference(
                        own.party(),
                        own.issues(),
                        own.together(),
                        own.noDeal(),
                        own.asImported(),
                        Visibility.MEDIATOR_ONLY);
        Dossier half = dossier.withPreferences(List.of(hidden, dossier.preferences().getLast()));
        assertThat(Readers.visible(half, Visibility.TEAM).preferences()).isEmpty();
    }

    private static RedLine secret(RedLine line) {
        return new RedLine(
                line.id(),
                line.party(),
                line.never(),
                line.words(),
                line.said(),
                line.to(),
                line.since(),
                line.restated(),
                line.firmness(),
                line.active(),
                line.basis(),
                Visibility.MEDIATOR_ONLY);
    }

    private static String exact(Dossier dossier) {
        Answers answers =
                Answers.of(dossier, Path.of("none"), () -> new Frequencies.Cancelled(0), 1);
        Material material =
                Material.of(dossier, answers, Words.of(Locale.ENGLISH), Visibility.TEAM);
        Inquiry<?> settle = Questions.find("settle").orElseThrow();
        return PartText.of(material, Questions.part(settle, material).stream().toList());
    }

    private static List<String> counts(String text) {
        return text.lines().filter(l -> l.contains("acceptable") || l.contains("break")).toList();
    }

    /// The two leading numbers of each row, with the package.
    private static TreeSet<String> worths(String text) {
        TreeSet<String> rows = new TreeSet<>();
        Pattern.compile("(?m)^\\s+([\\d.]+)\\s+([\\d.]+)\\s+(\\S.*)$")
                .matcher(text)
                .results()
                .forEach(r -> rows.add(r.group(1) + " " + r.group(2) + " " + r.group(3)));
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static TreeSet<String> swapped(TreeSet<String> rows) {
        TreeSet<String> swapped = new TreeSet<>();
        rows.forEach(row -> swapped.add(row.replaceFirst("(\\S+) (\\S+)", "$2 $1")));
        return swapped;
    }

    private static Dossier withSecretJudgement() {
        Dossier dossier = Samples.harbour();
        List<Judgement> judgements = new ArrayList<>();
        for (Judgement j : dossier.judgements()) {
            judgements.add(
                    new Judgement(
                            j.id(),
                            j.by(),
                            j.on(),
                            Wording.of("Told in confidence."),
                            List.of(),
                            Basis.NONE,
                            Visibility.MEDIATOR_ONLY));
        }
        return dossier.with(Judgement.class, judgements);
    }

    private static List<String> all(String html, String pattern) {
        return Pattern.compile(pattern).matcher(html).results().map(r -> r.group(1)).toList();
    }
}
