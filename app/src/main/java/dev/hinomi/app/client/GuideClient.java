package dev.hinomi.app.client;

import dev.hinomi.api.guide.GuideRoutes;
import dev.hinomi.guide.registry.GuideVersion;
import dev.hinomi.guide.registry.NewVersion;
import dev.hinomi.guide.state.GuideKey;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.databind.json.JsonMapper;

/// The guides of a running server.
///
/// Every call throws a [FaultException] when the server cannot be reached, or refuses; with its words.
public final class GuideClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PathClient paths;

    public GuideClient(PathClient paths) {
        this.paths = paths;
    }

    /// The version that counts of each guide.
    public List<GuideVersion> current() {
        return listing(paths.read(GuideRoutes.PATH, ""));
    }

    /// All versions of a guide, the first one first.
    public List<GuideVersion> versions(GuideKey key) {
        return listing(paths.read(GuideRoutes.VERSIONS, query(key)));
    }

    /// A version with its text.
    ///
    /// @param number the version that counts when empty
    public GuideRoutes.Shown version(GuideKey key, OptionalInt number) {
        String query = query(key) + (number.isPresent() ? "&version=" + number.getAsInt() : "");
        return JSON.readValue(paths.read(GuideRoutes.VERSION, query), GuideRoutes.Shown.class);
    }

    public GuideVersion put(NewVersion version) {
        GuideRoutes.Put put = new GuideRoutes.Put(
                version.key().name(),
                version.key().environment(),
                version.source().text(),
                version.source().settings(),
                version.fixed(),
                version.after(),
                version.note(),
                version.changes(),
                version.resources());
        return JSON.readValue(paths.send("POST", GuideRoutes.PATH, JSON.writeValueAsString(put)), GuideVersion.class);
    }

    /// Notes that a guide was removed.
    public GuideVersion remove(GuideKey key, int after) {
        return JSON.readValue(
                paths.send("DELETE", GuideRoutes.PATH, query(key) + "&after=" + after, ""), GuideVersion.class);
    }

    @Override
    public void close() {
        paths.close();
    }

    private static List<GuideVersion> listing(String json) {
        return JSON.readValue(json, GuideRoutes.Listing.class).guides();
    }

    private static String query(GuideKey key) {
        return "name=" + URLEncoder.encode(key.name(), StandardCharsets.UTF_8) + "&environment="
                + URLEncoder.encode(key.environment(), StandardCharsets.UTF_8);
    }
}
