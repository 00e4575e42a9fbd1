package parley.dossier;

import java.util.List;
import parley.model.Dossier;

/// What came of reading a dossier.
public sealed interface Reading {

    /// Everything there is to say about it, by place.
    List<Problem> problems();

    /// The dossier as it is written.
    Manuscript manuscript();

    /// It can be used; `problems` are notices at most.
    record Sound(Dossier dossier, List<Problem> problems, Manuscript manuscript)
            implements Reading {
        public Sound {
            problems = List.copyOf(problems);
        }
    }

    /// It must be mended first. `readable` is what could be read all the same: references in it may
    /// lead nowhere, so it is for showing and never for computing.
    record Faulty(List<Problem> problems, Dossier readable, Manuscript manuscript)
            implements Reading {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
