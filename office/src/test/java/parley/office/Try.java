package parley.office;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import parley.analysis.reading.RandomReadings;
import parley.dossier.DossierReader;
import parley.dossier.Reading;
import parley.model.*;
import parley.report.*;
import parley.report.compare.Tomorrow;
import parley.report.ledger.Ledger;
import parley.report.ledger.DossierTexts;

class Try {
    public static void main(String[] a) throws Exception {
        for (String lang : List.of("en", "fr"))
        for (String d : a) {
            Path folder = Path.of(d);
            Dossier whole = ((Reading.Sound) DossierReader.read(folder)).dossier();
            Visibility level = whole.visibility();
            Dossier dossier = Readers.visible(whole, level);
            Settle settle = Settle.of(dossier.bargain());
            Answers answers = Answers.of(settle, RandomReadings.of(settle.bargain(), RandomReadings.Plan.of(2000, 1), RandomReadings.Progress.NONE));
            Material m = Material.of(dossier, answers, Words.of(Locale.of(lang)), level);
            Brief brief = new Brief();
            BriefPage page = brief.content(m, List.of(Tomorrow.section(folder), Ledger.section(new DossierTexts(folder, dossier), 1)));
            long t = System.nanoTime();
            String out = "/tmp/out-" + folder.getFileName() + "-" + lang;
            Files.write(Path.of(out + ".pdf"), BriefPdf.of(brief, page));
            Files.write(Path.of(out + ".docx"), BriefWord.of(page));
            System.err.println(out + " pdf " + (System.nanoTime() - t) / 1000000 + " ms");
        }
    }
}
