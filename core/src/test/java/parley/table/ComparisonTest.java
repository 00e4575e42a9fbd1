package parley.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.dossier.Desk;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.dossier.Saving;
import parley.model.Visibility;

/// What edited tables change, cell by cell.
class ComparisonTest {

    private static final String DOSSIER =
            """
            # Written by hand.
            parley: "1"
            title: {en: Talks, fr: Pourparlers}
            visibility: team

            parties:
              aldoria:   # upstream
                name: Aldoria
                no deal: 35-45
                interests:
                  irrigation: Water in summer
              berun:
                name: Berun
                no deal: {range: 40-50, basis: j1}

            issues:
              form:
                options: [statement, treaty]
              water:
                options:
                  low: Forty
                  high:
                    name: Eighty
                status quo: low
                visibility: mediator-only

            preferences:
              aldoria:
                form: {weight: 40, scores: {statement: 0, treaty: 90-100}}
                water: {weight: 60, scores: {low: 0, high: 100}}
              berun:
                form:
                  weight: 100
                  scores:
                    statement: 10-20   # to be asked
                    treaty: 100

            red lines:
              l1:
                party: aldoria
                never: water is low
                restated:
                  - on: 2031-01-01
                    kind: repeated
                  - on: 2031-02-01
                    kind: softened

            commitments:
              k1:
                who: berun
                does: Open the gate
                due: 2031-06-01
                basis: [j1, j2]
              k2:
                who: aldoria
                does: =2+3, and more
                after: k1

            judgements:
              j1: {by: AB, why: A session}
              j2: {by: AB, why: Another, visibility: mediator-only}
            """;

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("dossier.yaml"), DOSSIER);
    }

    private Reading.Sound reading() {
        return (Reading.Sound) DossierReader.read(folder);
    }

    /// One sheet as it is written out, to be edited.
    private final class Edited {
        private final List<List<String>> rows = new ArrayList<>();
        private final String name;

        Edited(String sheet, Visibility level) throws UnreadableTableException {
            Tables tables = Tables.of(reading().manuscript(), reading().dossier(), level);
            String text = Csv.write(tables, tables.grid(sheet), ',');
            this.name = sheet;
            for (List<Filled.Cell> row :
                    Csv.read("x.csv", text.getBytes(StandardCharsets.UTF_8)).rows()) {
                rows.add(new ArrayList<>(row.stream().map(Filled.Cell::text).toList()));
            }
        }

        Edited(String sheet) throws UnreadableTableException {
            this(sheet, Visibility.MEDIATOR_ONLY);
        }

        List<String> row(String... keys) {
            return rows.stream()
                    .filter(r -> r.subList(0, keys.length).equals(List.of(keys)))
                    .findFirst()
                    .orElseThrow();
        }

        Edited set(String column, String value, String... keys) {
            int at = rows.getFirst().indexOf(column);
            assertThat(at).as(column).isNotNegative();
            row(keys).set(at, value);
            return this;
        }

        Edited remove(String... keys) {
            rows.remove(row(keys));
            return this;
        }

        Edited add(String... headsAndValues) {
            List<String> row = new ArrayList<>();
            rows.getFirst().forEach(_ -> row.add(""));
            for (int i = 0; i < headsAndValues.length; i += 2) {
                row.set(rows.getFirst().indexOf(headsAndValues[i]), headsAndValues[i + 1]);
            }
            rows.add(row);
            return this;
        }

        Filled filled() throws UnreadableTableException {
            String text = Csv.write(rows, ';');
            return Csv.read(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Proposal compare(Edited... edited) throws UnreadableTableException {
        List<Filled> filled = new ArrayList<>();
        for (Edited one : edited) {
            filled.add(one.filled());
        }
        return Comparison.of(
                reading().manuscript(), reading().dossier(), Visibility.MEDIATOR_ONLY, filled);
    }

    private String apply(Proposal proposal) throws IOException {
        Desk desk = Desk.open(folder, InstantSource.system());
        Saving saving =
                desk.change(proposal.edits(desk.reading().manuscript(), proposal.changes()));
        assertThat(saving).isInstanceOf(Saving.Saved.class);
        return Files.readString(folder.resolve("dossier.yaml"));
    }

    private static List<String> kinds(Proposal proposal) {
        return proposal.remarks().stream().map(r -> r.kind().name()).toList();
    }

    @Test
    void aChangedCellChangesItsLineAndNothingElse() throws Exception {
        Proposal proposal = compare(new Edited("commitments").set("due", "2031-07-01", "k1"));
        assertThat(proposal.remarks()).isEmpty();
        assertThat(proposal.changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Change.Changed.class,
                        c -> {
                            assertThat(c.cell()).matches("commitments\\.csv![A-Z]+2");
                            assertThat(c.old()).isEqualTo("2031-06-01");
                            assertThat(c.now()).isEqualTo("2031-07-01");
                        });
        assertThat(apply(proposal))
                .isEqualTo(DOSSIER.replace("due: 2031-06-01", "due: 2031-07-01"));
    }

    @Test
    void oneUndoTakesAWholeTableBack() throws Exception {
        Proposal proposal =
                compare(
                        new Edited("commitments").set("due", "2031-07-01", "k1").remove("k2"),
                        new Edited("preferences.issue.scores")
                                .set("value", "15-25", "berun", "form", "statement"));
        assertThat(apply(proposal))
                .contains("statement: 15-25   # to be asked")
                .doesNotContain("k2");
        Desk desk = Desk.open(folder, InstantSource.system());
        desk.undo();
        assertThat(Files.readString(folder.resolve("dossier.yaml"))).isEqualTo(DOSSIER);
    }

    @Test
    void rangesAndTheirBasisAreColumnsOfTheirOwn() throws Exception {
        Edited parties = new Edited("parties");
        assertThat(parties.rows.getFirst())
                .contains("no deal", "no deal low", "no deal high", "no deal basis");
        assertThat(parties.row("berun")).contains("40-50", "40", "50", "j1");
        Proposal proposal =
                compare(
                        parties.set("no deal", "42-50", "berun")
                                .set("no deal basis", "j2", "aldoria"));
        assertThat(apply(proposal))
                .contains("no deal: {range: 42-50, basis: j1}")
                .containsPattern("no deal:\\s+range: 35-45\\s+basis: j2");
    }

    @Test
    void shortFormsStayShortAndGrowWhereTheyMust() throws Exception {
        String after =
                apply(
                        compare(
                                new Edited("parties.interests")
                                        .set(
                                                "says",
                                                "Water in dry summers",
                                                "aldoria",
                                                "irrigation")
                                        .add("party", "aldoria", "id", "pride", "says", "Face"),
                                new Edited("issues.options")
                                        .add("issue", "form", "option", "memorandum")
                                        .add("issue", "water", "option", "none", "name", "Nothing"),
                                new Edited("preferences.issue.scores")
                                        .add(
                                                "party",
                                                "aldoria",
                                                "issue",
                                                "form",
                                                "option",
                                                "memorandum",
                                                "value",
                                                "50")
                                        .add(
                                                "party",
                                                "berun",
                                                "issue",
                                                "form",
                                                "option",
                                                "memorandum",
                                                "value",
                                                "50-60")
                                        .add(
                                                "party", "aldoria", "issue", "water", "option",
                                                "none", "value", "5")));
        assertThat(after)
                .contains("irrigation: Water in dry summers")
                .contains("pride: Face")
                .contains("options: [statement, treaty, memorandum]")
                .contains("none: Nothing")
                .contains("scores: {statement: 0, treaty: 90-100, memorandum: 50}")
                .contains("# Written by hand.")
                .contains("statement: 10-20   # to be asked");
    }

    @Test
    void newItemsMayReferToEachOther() throws Exception {
        Proposal proposal =
                compare(
                        new Edited("commitments")
                                .add("id", "k3", "who", "council", "does", "Pay", "after", "k1"),
                        new Edited("parties").add("id", "council", "role", "guarantor"));
        assertThat(proposal.remarks()).isEmpty();
        assertThat(apply(proposal)).contains("k3:", "who: council", "council:");
    }

    @Test
    void itemsOfListsAreAddedChangedAndRemovedByTheirNumber() throws Exception {
        String after =
                apply(
                        compare(
                                new Edited("red lines.restated")
                                        .remove("l1", "1")
                                        .set("kind", "hardened", "l1", "2")
                                        .add(
                                                "red line",
                                                "l1",
                                                "on",
                                                "2031-03-01",
                                                "kind",
                                                "contradicted")));
        assertThat(after)
                .doesNotContain("2031-01-01")
                .containsPattern("on: 2031-02-01\\s+kind: hardened")
                .containsPattern("on: 2031-03-01\\s+kind: contradicted");
    }

    @Test
    void whatOnlyTheDossierChangedStaysAndWhatBothChangedIsAConflict() throws Exception {
        Edited table =
                new Edited("commitments")
                        .set("due", "2031-07-01", "k1")
                        .set("does", "Shut it", "k2");
        Files.writeString(
                folder.resolve("dossier.yaml"),
                DOSSIER.replace("Open the gate", "Open the lock")
                        .replace("2031-06-01", "2031-08-01"));
        Proposal proposal = compare(table);
        assertThat(kinds(proposal)).containsExactly("CONFLICT_CHANGED");
        assertThat(proposal.remarks().getFirst().text(Locale.ENGLISH))
                .contains("2031-07-01", "2031-08-01");
        assertThat(proposal.stops()).isTrue();
        assertThat(apply(proposal)).contains("Open the lock", "2031-08-01", "Shut it");
    }

    @Test
    void aRowRemovedHereAndChangedThereIsAConflictAndARowAddedThereStays() throws Exception {
        Edited table = new Edited("commitments").remove("k2");
        Files.writeString(
                folder.resolve("dossier.yaml"),
                DOSSIER.replace("=2+3, and more", "Less")
                        .replace("  k2:\n", "  k9:\n    who: berun\n    does: New\n  k2:\n"));
        Proposal proposal = compare(table);
        assertThat(kinds(proposal)).containsExactly("CONFLICT_REMOVED");
        assertThat(proposal.changes()).isEmpty();
    }

    @Test
    void badValuesAreToldWithTheirCellAndTakeNothing() throws Exception {
        Proposal proposal =
                compare(
                        new Edited("commitments")
                                .set("due", "1/7/2031", "k1")
                                .set("who", "nobody", "k1")
                                .set("cost to giver", "12,5", "k1")
                                .add("id", "k3", "who", "berun")
                                .add("who", "berun"),
                        new Edited("preferences.issue.scores")
                                .add(
                                        "party", "berun", "issue", "gate", "option", "x", "value",
                                        "4"),
                        new Edited("parties").set("no deal low", "10", "aldoria"));
        assertThat(kinds(proposal))
                .containsExactlyInAnyOrder(
                        "BAD_VALUE",
                        "UNKNOWN_ID",
                        "BAD_VALUE",
                        "MISSING",
                        "NO_KEY",
                        "UNKNOWN_ID",
                        "SHOWN_ONLY");
        assertThat(proposal.changes()).isEmpty();
        proposal.remarks()
                .forEach(remark -> {
                    assertThat(remark.cell()).matches("[a-z .]+![A-Z]+\\d+");
                    assertThat(remark.text(Locale.FRENCH)).isNotBlank();
                });
    }

    @Test
    void columnsAndSheetsThatNobodyKnowsArePassedOverAndSaid() throws Exception {
        Edited table = new Edited("commitments");
        table.rows.getFirst().add("my notes");
        Filled other = Csv.read("shopping.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        Proposal proposal =
                Comparison.of(
                        reading().manuscript(),
                        reading().dossier(),
                        Visibility.TEAM,
                        List.of(table.filled(), other));
        assertThat(kinds(proposal)).containsExactly("UNKNOWN_COLUMN", "UNKNOWN_SHEET");
        assertThat(proposal.stops()).isFalse();
    }

    @Test
    void aFileWithoutAnySectionIsSaidToHoldNone() throws Exception {
        Filled other = Csv.read("shopping.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        Proposal proposal =
                Comparison.of(
                        reading().manuscript(),
                        reading().dossier(),
                        Visibility.TEAM,
                        List.of(other));
        assertThat(kinds(proposal)).containsExactly("UNKNOWN_SHEET", "NO_SECTION");
        assertThat(proposal.stops()).isTrue();
    }

    @Test
    void aTableForALevelHoldsNothingMorePrivateAndTakesNothingOfItAway() throws Exception {
        Reading.Sound reading = reading();
        Tables tables = Tables.of(reading.manuscript(), reading.dossier(), Visibility.TEAM);
        StringBuilder all = new StringBuilder();
        for (Grid grid : tables.all()) {
            all.append(Csv.write(tables, grid, ',').replaceAll("parley 1[^\\r]*", ""));
        }
        assertThat(all.toString())
                .contains("aldoria")
                .doesNotContain("Another")
                .doesNotContain("j2")
                .doesNotContain("Eighty")
                .doesNotContain("water,")
                .contains(Readers.WITHHELD);
        String after =
                apply(compare(new Edited("commitments", Visibility.TEAM).set("basis", "", "k1")));
        assertThat(after).isEqualTo(DOSSIER.replace("basis: [j1, j2]", "basis: j2"));
    }

    @Test
    void formulasInTextGoOutHarmlessAndComeBackAsTheyWere() throws Exception {
        Reading.Sound reading = reading();
        Tables tables =
                Tables.of(reading.manuscript(), reading.dossier(), Visibility.MEDIATOR_ONLY);
        String text = Csv.write(tables, tables.grid("commitments"), ',');
        assertThat(text).startsWith("\uFEFF").contains("\"'=2+3, and more\"");
        assertThat(new Edited("commitments").row("k2")).contains("=2+3, and more");
    }

    @Test
    void tablesWithoutMarksAreComparedWithTheDossierAsItIs() throws Exception {
        Filled bare =
                Csv.read(
                        "commitments.csv",
                        "id,who,does,due\nk1,berun,Open the gate,2031-07-01\n"
                                .getBytes(StandardCharsets.UTF_8));
        Proposal proposal =
                Comparison.of(
                        reading().manuscript(),
                        reading().dossier(),
                        Visibility.TEAM,
                        List.of(bare));
        assertThat(kinds(proposal)).containsExactly("NO_MARKS");
        assertThat(proposal.changes()).hasSize(1);
    }
}
