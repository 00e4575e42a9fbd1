package parley.report;

import java.util.ArrayList;
import java.util.List;
import parley.analysis.conflict.ConflictAnswer;
import parley.analysis.conflict.ConflictAnswer.Conflict;
import parley.analysis.conflict.ConflictAnswer.Relaxation;
import parley.analysis.conflict.ConflictAnswer.Sacrifice;
import parley.model.Dossier;
import parley.model.Utility;

/// `parley relax` as plain text.
public final class RelaxText {

    private static final int LISTED = 12;

    private final Words words;
    private final Names names;
    private final Demands demands;
    private final StringBuilder text = new StringBuilder();

    private RelaxText(Words words, Names names, Dossier dossier) {
        this.words = words;
        this.names = names;
        this.demands = new Demands(dossier, words, names);
    }

    public static String of(Words words, Names names, Dossier dossier, Relax relax) {
        RelaxText text = new RelaxText(words, names, dossier);
        text.line(names.title());
        text.answer("relax.some", relax.some());
        text.answer("relax.every", relax.every());
        return text.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void answer(String heading, ConflictAnswer answer) {
        line("");
        line(words.say(heading));
        switch (answer) {
            case ConflictAnswer.Fits fits ->
                    line("  " + words.say("relax.fits", names.outcome(fits.example())));
            case ConflictAnswer.LimitReached _ -> line("  " + words.say("relax.limit"));
            case ConflictAnswer.Conflicting conflicting -> conflicting(conflicting);
        }
    }

    private void conflicting(ConflictAnswer.Conflicting answer) {
        line("  " + words.say("relax.none"));
        line("");
        line("  " + words.say("relax.relaxations", answer.relaxations().size()));
        for (Relaxation relaxation : first(answer.relaxations())) {
            line("  - " + demands.list(relaxation.demands()));
            line("    " + words.say("relax.opens", names.outcome(relaxation.opens())));
            if (relaxation.sacrifice() instanceof Sacrifice.Points(Utility loss)) {
                line("    " + words.say("relax.loss", words.number(loss.points())));
            }
        }
        more(answer.relaxations().size());
        line("");
        line("  " + words.say("relax.conflicts", answer.conflicts().size()));
        for (Conflict conflict : first(answer.conflicts())) {
            line("  - " + demands.list(conflict.demands()));
        }
        more(answer.conflicts().size());
        if (!answer.complete()) {
            line("  " + words.say("relax.incomplete"));
        }
    }

    private void more(int size) {
        if (size > LISTED) {
            line("  " + words.say("settle.more", size - LISTED));
        }
    }

    private static <T> List<T> first(List<T> all) {
        return new ArrayList<>(all.subList(0, Math.min(LISTED, all.size())));
    }
}
