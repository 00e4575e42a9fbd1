package parley.app;

import parley.model.Visibility;

/// For whose eyes an export is made; typed as a dossier writes it, or `mediator` for short.
enum Level {
    shareable(Visibility.SHAREABLE),
    team(Visibility.TEAM),
    mediator(Visibility.MEDIATOR_ONLY);

    private final Visibility visibility;

    Level(Visibility visibility) {
        this.visibility = visibility;
    }

    Visibility visibility() {
        return visibility;
    }
}
