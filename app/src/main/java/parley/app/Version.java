package parley.app;

import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the program's manifest.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"parley " + (version == null ? "(from sources)" : version)};
    }
}
