package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A form writes what was asked for and nothing else; what does not fit is said beside its field; nobody's work is overwritten.
class FormsTest {

    private static final String TEXT =
            """
            # A remark of mine.
            parley: "1"
            title: Bridge talks
            visibility: shareable
            parties:
              aldoria:
                name: Aldoria
                no deal: 40-50   # from memory
                interests:
                  trade: To sell across the river
              berun:
                name: Berun
                no deal: 30-45
                audiences:
                  unions:
                    accepts from: 50-60
                    visibility: mediator-only
            people:
              okan: {name: R. Okan, for: aldoria}
            issues:
              form:
                options: [statement, treaty]
              toll:
                from: 0
                to: 4
                step: 2
            red lines:
              l1:
                party: aldoria
                never: toll > 2   # said twice
                restated:
                  - on: 2031-01-02   # in parliament
                    words: Two, no more.
                  - on: 2031-02-02   # on the radio
                basis: [c1, c2]
            sources:
              s1: {name: Ministry}
              s2: {name: A friend, visibility: mediator-only}
            claims:
              c1: {says: Two at most, source: s1}
              c2: {says: Perhaps three, source: s2, visibility: mediator-only}
            """;

    private Workbench workbench;
    private Browser browser;
    private Path file;
    private String home;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        OneDossier open = OneDossier.in(folder, TEXT);
        workbench = open.workbench();
        browser = open.browser();
        file = open.file();
        home = open.home();
    }

    @AfterEach
    void stop() {
        workbench.close();
    }

    private String text() throws IOException {
        return Files.readString(file);
    }

    private Filled form(String at) {
        HttpResponse<String> answer = browser.get(home + "/sections/form?" + at);
        assertThat(answer.statusCode()).as(at).isEqualTo(200);
        return Filled.of(browser, answer);
    }

    private static String said(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }

    @Test
    void everySectionIsListedWithItsMeaningAndCount() {
        String english = said(browser.get(home + "/sections"));
        assertThat(english)
                .contains("Parties who takes part, guarantees, decides or is touched 2")
                .contains("Red lines what a party says it will never accept 1")
                .contains("Incentives › Criteria")
                .contains("Sources where something is known from 1");
        assertThat(said(browser.get(home + "/sections?lang=fr")))
                .contains("Lignes rouges ce qu’une partie dit ne jamais vouloir accepter 1");
    }

    @Test
    void aRangeIsReplacedAndTheRemarkBesideItStays() throws IOException {
        HttpResponse<String> saved =
                form("at=parties&at=aldoria").with("v/no deal", "45 à 55").post();
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(said(saved)).contains("Saved: aldoria");
        assertThat(text()).isEqualTo(TEXT.replace("40-50 ", "45 à 55 "));
    }

    @Test
    void whatANumberRestsOnIsAskedAndAJudgementIsWrittenForIt() throws IOException {
        Filled form = form("at=parties&at=aldoria");
        assertThat(form.page().text()).contains("What does this rest on? nothing yet");
        form.with("v/no deal!basis!by", "AB")
                .with("v/no deal!basis!on", "2031-03-08")
                .with("v/no deal!basis!why", "Two sessions: it can wait")
                .post();
        assertThat(text())
                .isEqualTo(
                        TEXT.replace(
                                        "no deal: 40-50   # from memory\n",
                                        "no deal: # from memory\n      range: 40-50\n      basis: j1\n")
                                + "\njudgements:\n  j1:\n    by: AB\n    on: 2031-03-08\n"
                                + "    why: \"Two sessions: it can wait\"\n");
        assertThat(form("at=parties&at=aldoria").page().text())
                .contains("What does this rest on? on j1");
    }

    @Test
    void aJudgementWithoutItsAuthorIsAskedAboutAndNothingIsWritten() throws IOException {
        HttpResponse<String> answer =
                form("at=parties&at=aldoria").with("v/no deal!basis!why", "Because").post();
        assertThat(answer.statusCode()).isEqualTo(409);
        Filled again = Filled.of(browser, answer);
        assertThat(again.problem("no deal")).contains("needs its author");
        assertThat(again.get("v/no deal!basis!why")).isEqualTo("Because");
        assertThat(text()).isEqualTo(TEXT);
    }

    @Test
    void aNewItemGetsTheNextIdAndStandsAtTheEndOfItsSection() throws IOException {
        Filled form = form("at=red+lines&new=1");
        assertThat(form.get("name")).isEqualTo("l2");
        form.with("v/party", "berun")
                .with("v/never", "form is statement")
                .with("v/words", "No more: statements")
                .with("v/since", "2031-01-05")
                .with("v/basis/0", "c1")
                .post();
        assertThat(text())
                .isEqualTo(
                        TEXT.replace(
                                "basis: [c1, c2]\n",
                                """
                                basis: [c1, c2]
                                  l2:
                                    party: berun
                                    never: form is statement
                                    words: "No more: statements"
                                    since: 2031-01-05
                                    basis: c1
                                """));
    }

    @Test
    void anItemWithoutAnIdIsCalledByItsWords() throws IOException {
        form("at=people&new=1").with("v/name", "Élise Vell").with("v/for", "berun").post();
        assertThat(text()).contains("  elise vell:\n    name: Élise Vell\n    for: berun\n");
    }

    @Test
    void aSectionThatIsMissingIsMadeWithItsFirstItem() throws IOException {
        form("at=calendar&new=1").with("v/what", "Elections").with("v/on", "2031-05-10").post();
        assertThat(text())
                .isEqualTo(
                        TEXT
                                + "\ncalendar:\n  elections:\n    what: Elections\n    on: 2031-05-10\n");
    }

    @Test
    void whatIsNeededAndMissingIsSaidBesideItsFieldAndTheRestIsStillThere() throws IOException {
        HttpResponse<String> answer =
                form("at=claims&new=1").with("v/says", "Three, perhaps").post();
        assertThat(answer.statusCode()).isEqualTo(409);
        Filled again = Filled.of(browser, answer);
        assertThat(again.problem("source")).isEqualTo("Source is needed.");
        assertThat(again.get("v/says")).isEqualTo("Three, perhaps");
        assertThat(text()).isEqualTo(TEXT);
    }

    @Test
    void aConditionThatMeansNothingIsSaidWhileTypingAndBesideTheField() throws IOException {
        assertThat(browser.get(home + "/sections/check?q=fish+is+fowl").body())
                .startsWith("Not yet:")
                .contains("fish");
        assertThat(browser.get(home + "/sections/check?q=toll+%3E+2").body())
                .isEqualTo("Read as: toll is 4");
        HttpResponse<String> answer =
                form("at=red+lines&at=l1").with("v/never", "fish is fowl").post();
        assertThat(Filled.of(browser, answer).problem("never")).contains("fish");
        assertThat(Filled.of(browser, answer).get("v/never")).isEqualTo("fish is fowl");
        assertThat(text()).isEqualTo(TEXT);
    }

    @Test
    void whatTheDossierWouldRefuseIsSaidBesideTheFieldItIsAbout() throws IOException {
        HttpResponse<String> answer = form("at=issues&at=form").with("v/status quo", "fish").post();
        assertThat(answer.statusCode()).isEqualTo(409);
        Filled again = Filled.of(browser, answer);
        assertThat(again.problem("status quo")).contains("fish");
        assertThat(again.get("v/status quo")).isEqualTo("fish");
        HttpResponse<String> whole = form("at=issues&at=toll").with("v/from", "9").post();
        assertThat(whole.statusCode()).isEqualTo(409);
        assertThat(said(whole)).contains("What you typed is all here");
        assertThat(text()).isEqualTo(TEXT);
    }

    @Test
    void aRowIsAddedWithoutScriptAndOneIsTakenOut() throws IOException {
        Filled form = form("at=red+lines&at=l1");
        assertThat(form.page().select("[name='v/restated/2/on']")).isEmpty();
        Filled longer =
                Filled.of(
                        browser, form.with("more", "v/restated").with("v/firmness", "firm").post());
        assertThat(longer.get("v/firmness")).as("typed before").isEqualTo("firm");
        longer.without("more")
                .with("v/restated/0-", "on")
                .with("v/restated/2/on", "2031-03-02")
                .with("v/restated/2/kind", "softened")
                .post();
        assertThat(text())
                .isEqualTo(
                        TEXT.replace(
                                        "      - on: 2031-01-02   # in parliament\n        words: Two, no more.\n",
                                        "")
                                .replace(
                                        "# on the radio\n",
                                        "# on the radio\n      - on: 2031-03-02\n        kind: softened\n")
                                .replace(
                                        "    basis: [c1, c2]\n",
                                        "    basis: [c1, c2]\n    firmness: firm\n"));
    }

    @Test
    void aNewPreferenceKnowsNothingYetAndIsNarrowedIssueByIssue() throws IOException {
        Filled form = form("at=preferences&new=1");
        assertThat(form.page().select("select#name option").eachAttr("value"))
                .containsExactly("aldoria", "berun");
        form.with("name", "berun").post();
        assertThat(text())
                .endsWith(
                        """

                        preferences:
                          berun:
                            form:
                              weight: 0-100
                              scores:
                                statement: 0-100
                                treaty: 0-100
                            toll:
                              weight: 0-100
                              points:
                                0: 0-100
                                4: 0-100
                        """);
        Filled issue = form("at=preferences&at=berun&at=form");
        assertThat(issue.page().select(".table.fixed .name").eachText())
                .contains("statement", "treaty");
        issue.with("v/scores/1", "70-90").with("v/weight", "40-60").post();
        assertThat(text()).contains("weight: 40-60").contains("treaty: 70-90");
    }

    @Test
    void anItemChangedMeanwhileIsShownBesideWhatWasTypedAndNeverOverwritten() throws IOException {
        Filled form = form("at=parties&at=aldoria");
        String theirs = TEXT.replace("40-50 ", "10-20 ");
        Files.writeString(file, theirs);
        HttpResponse<String> answer =
                form.with("v/no deal", "45-55").with("v/role", "guarantor").post();
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(said(answer)).contains("changed in the file after you began");
        Filled both = Filled.of(browser, answer);
        assertThat(both.get("v/no deal")).isEqualTo("45-55");
        assertThat(both.page().select(".both q").eachText()).contains("10-20");
        assertThat(text()).isEqualTo(theirs);
        both.with("take/no deal", "file").post();
        assertThat(text())
                .isEqualTo(
                        theirs.replace(
                                "    interests:\n      trade: To sell across the river\n",
                                "    interests:\n      trade: To sell across the river\n    role: guarantor\n"));
    }

    @Test
    void anotherItemChangedInAnEditorMeanwhileDoesNotStandInTheWay() throws IOException {
        Filled form = form("at=parties&at=aldoria");
        String theirs = "# Theirs, above everything.\n" + TEXT.replace("30-45", "31-46");
        Files.writeString(file, theirs);
        assertThat(form.with("v/no deal", "45-55").post().statusCode()).isEqualTo(200);
        assertThat(text()).isEqualTo(theirs.replace("40-50 ", "45-55 "));
    }

    @Test
    void twoTabsDoNotDestroyEachOthersWork() throws IOException {
        Filled one = form("at=parties&at=aldoria");
        Filled two = form("at=parties&at=berun");
        Filled three = form("at=parties&at=aldoria");
        assertThat(one.with("v/no deal", "41-51").post().statusCode()).isEqualTo(200);
        assertThat(two.with("v/no deal", "31-41").post().statusCode()).isEqualTo(200);
        HttpResponse<String> late = three.with("v/no deal", "1-2").post();
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("41-51").contains("1-2");
        assertThat(text()).isEqualTo(TEXT.replace("40-50 ", "41-51 ").replace("30-45", "31-41"));
    }

    @Test
    void twoTabsThatAddTheSameIdBothKeepTheirWords() throws IOException {
        Filled one = form("at=judgements&new=1");
        Filled two = form("at=judgements&new=1");
        one.with("v/by", "AB").with("v/why", "First").post();
        HttpResponse<String> late = two.with("v/by", "CD").with("v/why", "Second").post();
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(text()).contains("j1:\n    by: AB").contains("j2:\n    by: CD");
    }

    @Test
    void anItemRemovedMeanwhileCanBeAddedAgainWithWhatWasTyped() throws IOException {
        Filled form = form("at=people&at=okan");
        Files.writeString(
                file, TEXT.replace("people:\n  okan: {name: R. Okan, for: aldoria}\n", ""));
        HttpResponse<String> answer = form.with("v/name", "R. O. Okan").post();
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(said(answer)).contains("no longer in the file");
        Filled.of(browser, answer).post();
        assertThat(text()).contains("okan:\n    name: R. O. Okan\n    for: aldoria");
    }

    @Test
    void whatOthersReferToStaysAndSaysWho() throws IOException {
        HttpResponse<String> asked = browser.get(home + "/sections/remove?at=claims&at=c1");
        assertThat(said(asked)).contains("Red lines › l1, Basis");
        assertThat(Jsoup.parse(asked.body()).select("main form")).isEmpty();
        browser.post(home + "/sections/remove?at=claims&at=c1", Map.of("was", ""));
        assertThat(text()).isEqualTo(TEXT);
    }

    @Test
    void whatNobodyRefersToIsRemovedAfterAQuestionAndComesBack() throws IOException {
        HttpResponse<String> asked = browser.get(home + "/sections/remove?at=people&at=okan");
        String was = Jsoup.parse(asked.body()).select("main form [name=was]").attr("value");
        browser.post(home + "/sections/remove?at=people&at=okan", Map.of("was", was));
        assertThat(text()).isEqualTo(TEXT.replace("  okan: {name: R. Okan, for: aldoria}\n", ""));
        browser.post(home + "/edit/undo", Map.of("back", "steps"));
        assertThat(text()).isEqualTo(TEXT);
    }

    @Test
    void anItemThatNobodyRefersToCanBeCalledOtherwise() throws IOException {
        browser.post(home + "/sections/rename?at=people&at=okan", Map.of("name", "o1"));
        assertThat(text()).isEqualTo(TEXT.replace("  okan: {", "  o1: {"));
        HttpResponse<String> answer =
                browser.post(home + "/sections/rename?at=claims&at=c1", Map.of("name", "c9"));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(text()).contains("c1: {says");
    }

    @Test
    void everyStepIsToldInWordsAndCanBeTakenBackInALaterSession() throws IOException {
        form("at=parties&at=aldoria").with("v/no deal", "45-55").post();
        form("at=people&new=1").with("v/name", "T. Vell").post();
        String steps = said(browser.get(home + "/sections/steps"));
        assertThat(steps)
                .contains("Changed: Parties › aldoria › No deal")
                .contains("Added: People › t vell")
                .containsSubsequence("the next to be taken back", "t vell", "No deal");
        assertThat(said(browser.get(home + "/sections/steps?lang=fr")))
                .contains("Parties › aldoria › Sans accord");
        browser.post(home + "/edit/undo", Map.of("back", "steps"));
        assertThat(text()).isEqualTo(TEXT.replace("40-50 ", "45-55 "));
        assertThat(said(browser.get(home + "/sections/steps?lang=en")))
                .contains("taken back the next to be made again Added: People › t vell");
        browser.post(home + "/edit/redo", Map.of("back", "steps"));
        assertThat(text()).contains("t vell");
    }

    @Test
    void thePageCanAskWhetherTheFolderHasChanged() throws IOException {
        String page = browser.get(home + "/sections").body();
        String mark = Jsoup.parse(page).body().attr("data-mark");
        assertThat(browser.get(home + "/stamp").body()).isEqualTo(mark);
        Files.writeString(file, TEXT + "# one more\n");
        assertThat(browser.get(home + "/stamp").body()).isNotEqualTo(mark);
    }

    @Test
    void whatIsMorePrivateIsNeitherListedNorShownNorOverwritten() throws IOException {
        browser.get(home + "?level=shareable");
        assertThat(said(browser.get(home + "/sections/section?at=claims")))
                .contains("c1")
                .doesNotContain("c2")
                .doesNotContain("Perhaps");
        assertThat(browser.get(home + "/sections/form?at=claims&at=c2").statusCode())
                .isEqualTo(404);
        assertThat(browser.get(home + "/sections/remove?at=claims&at=c2").statusCode())
                .isEqualTo(404);
        Filled line = form("at=red+lines&at=l1");
        assertThat(line.fields().values()).doesNotContain("c2");
        assertThat(line.page().html()).doesNotContain("Perhaps three");
        line.with("v/firmness", "firm").with("v/basis/0", "s1").post();
        assertThat(text())
                .isEqualTo(
                        TEXT.replace("basis: [c1, c2]\n", "basis: [c2, s1]\n    firmness: firm\n"));
    }

    @Test
    void aPartyWithAPrivateAudienceIsSavedWithoutTouchingIt() throws IOException {
        browser.get(home + "?level=shareable");
        Filled party = form("at=parties&at=berun");
        assertThat(party.page().text()).doesNotContain("unions");
        party.with("v/no deal", "31-46").post();
        assertThat(text()).isEqualTo(TEXT.replace("30-45", "31-46"));
        assertThat(browser.get(home + "/sections/remove?at=parties&at=berun").body())
                .contains("more private than the level");
    }

    @Test
    void whatIsNotedAtALevelCarriesIt() throws IOException {
        browser.get(home + "?level=mediator-only");
        form("at=judgements&new=1").with("v/by", "AB").with("v/why", "Between us").post();
        assertThat(text()).contains("why: Between us\n    visibility: mediator-only\n");
        form("at=parties&at=aldoria")
                .with("v/no deal!basis!by", "AB")
                .with("v/no deal!basis!why", "Also between us")
                .post();
        assertThat(text()).contains("why: Also between us\n    visibility: mediator-only\n");
    }

    @Test
    void aPhraseMayStandInSeveralLanguages() throws IOException {
        form("at=people&at=okan")
                .with("v/name@fr", "M. Okan")
                .with("v/name@en", "Mr Okan")
                .with("v/name", "")
                .post();
        assertThat(text())
                .isEqualTo(TEXT.replace("name: R. Okan,", "name: {en: Mr Okan, fr: M. Okan},"));
        HttpResponse<String> both =
                form("at=parties&at=aldoria").with("v/name@fr", "L'Aldorie").post();
        assertThat(Filled.of(browser, both).problem("name")).contains("Either one wording");
    }

    /// In an order in which each may refer to those before.
    @Test
    void aDossierCanBeMadeOfFormsAlone() throws IOException {
        Files.writeString(file, "parley: \"1\"\ntitle: Begun\n");
        add("parties", "v/name", "Aldoria");
        add("parties", "v/name", "Berun", "v/no deal", "30-40");
        add("parties&at=aldoria&at=interests", "name", "water", "v/says", "Water in summer");
        add("parties&at=berun&at=audiences", "v/name", "Port unions", "v/must accept", "yes");
        add("parties&at=berun&at=factions", "v/name", "Reformists");
        add("people", "v/name", "R. Okan", "v/for", "aldoria", "v/mandate", "office");
        add("parties&at=aldoria&at=terms", "v/office", "President", "v/holder", "r okan");
        add("channels", "v/name", "Formal", "v/expected/0", "r okan", "v/binding", "no");
        add("issues", "v/name", "Form", "v/options/0:k", "statement", "v/options/1:k", "treaty");
        add("issues", "v/name", "Toll", "v/from", "0", "v/to", "4", "v/step", "2");
        add("preferences", "name", "aldoria");
        add("preferences", "name", "berun");
        add("red lines", "v/party", "aldoria", "v/never", "toll > 2", "v/words", "Two.");
        add("rules", "v/if", "toll is 4", "v/then", "form is treaty", "v/why", "So much.");
        add(
                "texts",
                "v/title",
                "Points",
                "v/settles/0:k",
                "3",
                "v/settles/0:j",
                "toll",
                "v/settles/0",
                "2");
        add(
                "assurances",
                "v/by",
                "r okan",
                "v/says",
                "It opens",
                "v/written",
                "in",
                "v/written/text",
                "d1");
        add("instruments", "name", "ratified treaty", "v/takes", "8 months");
        add("commitments", "v/who", "berun", "v/does", "Opens the bridge", "v/due", "2031-06-01");
        add("incentives&at=criteria", "name", "needed", "v/question", "Is it needed?");
        add(
                "incentives&at=list",
                "v/what",
                "A fund",
                "v/screens/0:f",
                "clean",
                "v/screens/0/verdict",
                "met");
        add("events", "v/what", "First meeting", "v/present/0", "r okan", "v/on", "2031-01-02");
        add("sources", "v/name", "Ministry", "v/kind", "official statement");
        add("claims", "v/says", "Two at most", "v/source/0", "s1", "v/about/0", "toll");
        add("judgements", "v/by", "AB", "v/why", "Two sessions", "v/basis/0", "c1");
        add("hypotheses", "v/says", "They want it", "v/rivals!says", "They want time");
        add("indicators", "v/what", "The toll falls", "v/speaks for/0", "h1");
        add("calendar", "v/what", "Elections", "v/on", "2031-05-10", "v/lead", "2 months");
        add("scenarios", "v/if", "It fails", "v/then", "The toll stays", "v/chance", "30-50");
        add("consents", "v/of", "berun", "v/when", "toll is 0");
        add("replacements", "v/defeats", "k1", "v/by", "berun");
        add("stories", "v/by", "berun", "v/to/0", "berun.port unions", "v/says", "Nothing changes");
        add("questions", "v/to/0", "berun", "v/asks", "Who pays?");
        assertThat(text())
                .contains("  h1:\n    says: They want it\n    rivals: h2\n")
                .contains("  h2:\n    says: They want time\n    rivals: [h1]\n")
                .contains("settles:\n      3:\n        toll: 2\n");
        assertThat(browser.get(home + "/check").body()).doesNotContain("dossier.yaml:");
        assertThat(
                        Jsoup.parse(browser.get(home + "/sections").body())
                                .select("td.number")
                                .eachText())
                .doesNotContain("0");
    }

    private void add(String at, String... fields) {
        Filled form = form("at=" + at.replace(" ", "+") + "&new=1");
        for (int i = 0; i < fields.length; i += 2) {
            form.with(fields[i], fields[i + 1]);
        }
        HttpResponse<String> answer = form.post();
        assertThat(answer.statusCode())
                .as(() -> at + ": " + Jsoup.parse(answer.body()).select(".problem").text())
                .isEqualTo(200);
    }

    @Test
    void whoSavesAtTheSameMomentIsNotLost() throws Exception {
        int tabs = 6;
        List<Filled> forms = new ArrayList<>();
        for (int i = 0; i < tabs; i++) {
            forms.add(form("at=people&new=1").with("name", "p" + i).with("v/name", "Person " + i));
        }
        try (ExecutorService all = Executors.newFixedThreadPool(tabs)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (Filled form : forms) {
                answers.add(all.submit(() -> form.post().statusCode()));
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
        for (int i = 0; i < tabs; i++) {
            assertThat(text()).contains("p" + i + ":\n    name: Person " + i);
        }
    }

    @Test
    void anIdLeadsToItsForm() {
        assertThat(browser.get(home + "/sections/of?item=c1").uri().getQuery())
                .isEqualTo("at=claims&at=c1");
        assertThat(browser.get(home + "/sections/of?item=berun.unions").statusCode())
                .as("more private")
                .isNotEqualTo(500);
        assertThat(browser.get(home + "/sections/of?item=aldoria.trade").uri().getQuery())
                .isEqualTo("at=parties&at=aldoria&at=interests&at=trade");
        assertThat(browser.get(home + "/sections/of?item=fish").statusCode()).isEqualTo(404);
        assertThat(browser.get(home + "/why/c1").body()).contains("/sections/of?item=c1");
    }

    @Test
    void theDossierItselfHasAForm() throws IOException {
        form("").with("v/title", "Bridge and toll").with("v/as of", "2031-03-10").post();
        assertThat(text())
                .isEqualTo(
                        TEXT.replace("title: Bridge talks", "title: Bridge and toll")
                                + "\nas of: 2031-03-10\n");
    }
}
