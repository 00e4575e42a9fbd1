package parley.exchange;

/// A place in a file: `profile1.xml:12`.
record Where(String file, int line) {

    @Override
    public String toString() {
        return line > 0 ? file + ":" + line : file;
    }
}
