package parley.model;

/// The ladder of instruments, from the weakest to the strongest (Abbott & Snidal 2000): the order of
/// the constants is the order of the ladder.
public enum Instrument implements Word {
    TALKING_POINTS("talking points"),
    JOINT_STATEMENT("joint statement"),
    SIGNED_MEMORANDUM("signed memorandum"),
    EXCHANGE_OF_LETTERS("exchange of letters"),
    SIGNED_TREATY("signed treaty"),
    RATIFIED_TREATY("ratified treaty");

    private final String key;

    Instrument(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
