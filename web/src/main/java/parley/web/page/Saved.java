package parley.web.page;

import parley.dossier.Saving;

/// What came of a change to a dossier's files, in a sentence.
public final class Saved {

    private Saved() {}

    /// Why nothing was written; empty when it was.
    public static String whyNot(Saving saving, PageRequest visit) {
        return switch (saving) {
            case Saving.Saved _ -> "";
            case Saving.ChangedElsewhere changed -> visit.say("saving.changed", changed.file());
            case Saving.Refused refused ->
                    visit.say("saving.refused", refused.problems().getFirst().line(visit.locale()));
            case Saving.NoSuchPlace place ->
                    visit.say("saving.noplace", String.join(".", place.path()));
            case Saving.NotWritten trouble -> trouble.sentence(visit.locale());
            case Saving.NothingLeft _ -> visit.say("saving.nothing");
        };
    }
}
