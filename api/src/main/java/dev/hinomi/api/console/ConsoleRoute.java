package dev.hinomi.api.console;

import dev.hinomi.api.server.Answers;
import dev.hinomi.api.server.Route;
import dev.hinomi.wire.Blob;
import dev.hinomi.wire.Headers;
import dev.hinomi.wire.WireRequest;
import dev.hinomi.wire.WireResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// `GET /console/...`: the files of the console. A path that is none of them is a view of the console, which its first
/// page shows. Where the console was not built, a page says how it is.
public final class ConsoleRoute implements Route {
    public static final String PATH = "/console/";

    private static final String WITHOUT_SLASH = "/console";

    private final ConsoleFiles files;
    private final ConsoleFile absent = absent();

    /// @param classPath on which the console lies, if there is one
    public ConsoleRoute(ClassLoader classPath) {
        this.files = new ConsoleFiles(classPath);
    }

    @Override
    public boolean serves(String method, String path) {
        return (method.equals("GET") || method.equals("HEAD")) && (path.startsWith(PATH) || path.equals(WITHOUT_SLASH));
    }

    @Override
    public WireResponse handle(WireRequest request) {
        if (!request.path().startsWith(PATH)) {
            return HomeRoute.toConsole();
        }
        ConsolePath path = new ConsolePath(request.path().substring(PATH.length()));
        if (!path.isSafe()) {
            return notFound(request);
        }
        Optional<ConsoleFile> file = files.find(path.name());
        if (file.isPresent()) {
            return answer(request, 200, file.get());
        }
        if (!path.isView(HomeRoute.wantsPage(request))) {
            return notFound(request);
        }
        return files.index().map(index -> answer(request, 200, index)).orElseGet(() -> answer(request, 404, absent));
    }

    private static WireResponse notFound(WireRequest request) {
        return Answers.text(404, request.path() + " (expected: a file or a view of the console)");
    }

    private static WireResponse answer(WireRequest request, int status, ConsoleFile file) {
        Optional<ContentCoding> coding = AcceptedCodings.of(request.headers().all("accept-encoding"))
                .best(file.forms().keySet());
        if (coding.isEmpty()) {
            return Answers.text(406, "accept-encoding (expected: one of br, gzip and identity not refused)");
        }
        ConsoleFile.Form form = Objects.requireNonNull(file.forms().get(coding.get()));
        Headers headers = headers(file, form, coding.get());
        return status == 200 && isKnown(request, form)
                ? new WireResponse(304, headers, Blob.EMPTY)
                : new WireResponse(status, headers, form.bytes());
    }

    private static Headers headers(ConsoleFile file, ConsoleFile.Form form, ContentCoding coding) {
        Headers headers = PageHeaders.ALL
                .with("content-type", file.type())
                .with("vary", "accept-encoding")
                .with("etag", form.tag())
                .with("cache-control", file.lasting() ? "public, max-age=31536000, immutable" : "no-cache");
        return coding == ContentCoding.IDENTITY ? headers : headers.with("content-encoding", coding.token());
    }

    private static boolean isKnown(WireRequest request, ConsoleFile.Form form) {
        return request.headers().all("if-none-match").stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(form.tag()) || tag.equals("W/" + form.tag()));
    }

    /// The page of a server without a console.
    private static ConsoleFile absent() {
        try (InputStream in = Objects.requireNonNull(ConsoleRoute.class.getResourceAsStream("absent.html"))) {
            return ConsoleFile.of("text/html; charset=utf-8", false, Map.of(ContentCoding.IDENTITY, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
