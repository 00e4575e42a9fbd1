package parley.analysis.reading;

/// A frequency with the interval that its number of draws allows: Wilson's score interval at 95 %
/// (Wilson 1927), which stays within 0..1 and is honest near both ends.
///
/// `count` of `draws`, `draws >= 1`; `low <= share <= high`.
public record Wilson(long count, long draws) {

    /// The two-sided 95 % point of the normal distribution.
    private static final double Z = 1.959963984540054;

    public Wilson {
        if (draws < 1 || count < 0 || count > draws) {
            throw new IllegalArgumentException(count + " of " + draws);
        }
    }

    public double share() {
        return count / (double) draws;
    }

    public double low() {
        return count == 0 ? 0 : Math.max(0, centre() - half());
    }

    public double high() {
        return count == draws ? 1 : Math.min(1, centre() + half());
    }

    private double centre() {
        return (share() + Z * Z / (2.0 * draws)) / (1 + Z * Z / draws);
    }

    private double half() {
        double p = share();
        return Z
                * Math.sqrt(p * (1 - p) / draws + Z * Z / (4.0 * draws * draws))
                / (1 + Z * Z / draws);
    }
}
