package parley.comparison;

/// Which of the two texts.
enum Side {
    OLD,
    NEW;

    Side other() {
        return this == OLD ? NEW : OLD;
    }
}
